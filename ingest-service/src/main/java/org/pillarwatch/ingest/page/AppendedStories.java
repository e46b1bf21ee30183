package org.pillarwatch.ingest.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The stories of a page that appends further ones below its own: each {@code article} element, or
 * box with a headline of first rank, with prose of its own.
 */
final class AppendedStories {
  static final int NONE = 0;
  static final int HEADLINE = 1;
  static final int OTHER = 2;

  private static final int LEAST_PROSE = 300;

  private final int[] standings;
  private final int secondHeadline;
  private int articles;

  AppendedStories(PageTree tree, int headlineBlock) {
    this.standings = new int[tree.blocks.size()];
    Box first = null;
    Box own = null;
    int painted = 0;
    for (Box box : tree.boxes) {
      if (box.tag.equals("article") && tree.prose(box) >= LEAST_PROSE) {
        articles++;
        first = first == null ? box : first;
        // A box within a box comes later: it is painted already, and the innermost that holds the
        // headline wins.
        if (box.endBlock > painted) {
          paint(box, OTHER);
          painted = box.endBlock;
        }
        if (headlineBlock >= box.firstBlock && headlineBlock < box.endBlock) {
          own = box;
        }
      }
    }
    Box story = own == null ? first : own;
    if (story != null) {
      paint(story, HEADLINE);
    }
    this.secondHeadline = secondHeadline(tree, headlineBlock);
  }

  private void paint(Box box, int standing) {
    Arrays.fill(standings, box.firstBlock, box.endBlock, standing);
  }

  private static int secondHeadline(PageTree tree, int headlineBlock) {
    Set<String> seen = new HashSet<>();
    for (Block block : tree.blocks) {
      if (block.box.tag.equals("h1")
          && block.words > 3
          && block.index > headlineBlock
          && headlineBlock >= 0) {
        if (seen.add(block.text) && !block.text.equals(tree.blocks.get(headlineBlock).text)) {
          return block.index;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  boolean several() {
    return articles > 1;
  }

  /** Returns whether a block lies behind the headline of another story. */
  boolean later(Block block) {
    return block.index >= secondHeadline;
  }

  /** In which story a block lies: that of the headline, another, or none. */
  int standing(Block block) {
    return standings[block.index];
  }
}
