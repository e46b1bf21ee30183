package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A page after its one traversal: boxes in document order, the blocks of text in them, and what the
 * page states about itself.
 */
final class PageTree {
  final List<Box> boxes = new ArrayList<>();
  final List<Block> blocks = new ArrayList<>();
  final PageMarks marks = new PageMarks();

  private int[] chars = new int[1];
  private int[] linkChars = new int[1];
  private int[] prose = new int[1];

  /** Called once, when all blocks are there: makes every sum over a box a difference. */
  void sum() {
    new ArticleHolders(this).settle();
    int n = blocks.size();
    chars = new int[n + 1];
    linkChars = new int[n + 1];
    prose = new int[n + 1];
    for (int i = 0; i < n; i++) {
      Block block = blocks.get(i);
      chars[i + 1] = chars[i] + block.chars();
      linkChars[i + 1] = linkChars[i] + block.linkChars;
      prose[i + 1] = prose[i] + (counts(block) ? block.chars() - block.linkChars : 0);
    }
  }

  /** Readers' comments are prose, but no evidence of the position of the article. */
  private static boolean counts(Block block) {
    return block.prose() && !block.box.comments;
  }

  int chars(Box box) {
    return chars[box.endBlock] - chars[box.firstBlock];
  }

  int linkChars(Box box) {
    return linkChars[box.endBlock] - linkChars[box.firstBlock];
  }

  /** Characters of prose in a box, those in links not counted. */
  int prose(Box box) {
    return prose[box.endBlock] - prose[box.firstBlock];
  }

  int prose() {
    return prose[blocks.size()];
  }

  double linkShare(Box box) {
    int all = chars(box);
    return all == 0 ? 0 : (double) linkChars(box) / all;
  }
}
