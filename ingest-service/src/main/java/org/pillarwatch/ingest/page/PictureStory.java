package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what captions are to an article: in a story of pictures they are its text; below the
 * pictures of a written story they are not.
 */
final class PictureStory {

  private static final int FEWEST_CAPTIONS = 4;
  private static final int FEWEST_WORDS = 6;

  /** A text of fewer characters only introduces the pictures. */
  private static final int SHORT = 600;

  private static final int ELSEWHERE =
      BoxPurpose.RELATED.bit()
          | BoxPurpose.NAVIGATION.bit()
          | BoxPurpose.COMMENTS.bit()
          | BoxPurpose.ADVERT.bit()
          | BoxPurpose.FOOTER.bit();

  private final PageTree tree;
  private final BlockFeatures features;

  PictureStory(PageTree tree, BlockFeatures features) {
    this.tree = tree;
    this.features = features;
  }

  /**
   * The kept blocks, with the captions of a story of pictures, or without those of a written one.
   */
  List<Block> of(List<Block> kept) {
    int written = kept.stream().filter(block -> !block.caption()).mapToInt(Block::chars).sum();
    List<Block> captions =
        tree.blocks.stream()
            .filter(this::isNarrative)
            .filter(block -> written < SHORT || block.isCaptionItself())
            .toList();
    int shown = captions.stream().mapToInt(Block::chars).sum();
    if (captions.size() >= FEWEST_CAPTIONS && shown > written) {
      Set<Integer> all = new TreeSet<>();
      kept.stream().filter(block -> !block.caption()).forEach(block -> all.add(block.index));
      captions.forEach(block -> all.add(block.index));
      return all.stream().map(tree.blocks::get).toList();
    }
    List<Block> rest = new ArrayList<>(kept);
    rest.removeIf(Block::caption);
    return rest.isEmpty() ? kept : rest;
  }

  /** Returns whether a caption within the main part has content of its own. */
  private boolean isNarrative(Block block) {
    return block.caption()
        && block.words >= FEWEST_WORDS
        && block.linkShare() < 0.3
        && ((block.box.around | block.box.concepts) & ELSEWHERE) == 0
        && !block.box.comments
        && features.regions().main().holds(block);
  }
}
