package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.List;

/** Keeps those blocks of a page that read like the article's own. */
final class ParagraphTrim {
  private final PageTree tree;

  ParagraphTrim(PageTree tree) {
    this.tree = tree;
  }

  List<Block> kept() {
    List<Box> regions = new CandidateRegions(tree).all();
    List<Block> kept = new ArrayList<>();
    for (Block block : tree.blocks) {
      long votes = regions.stream().filter(region -> region.holds(block)).count();
      if (votes * 2 > regions.size()
          && block.linkShare() < 0.5
          && !block.box.hidden
          && (block.prose() || block.words > 5)) {
        kept.add(block);
      }
    }
    return kept;
  }
}
