package org.pillarwatch.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a page that appends further ones below its own: each {@code article} element, or
 * box with a headline of first rank, with prose of its own.
 */
final class Stories {
  static final int NONE = 0;
  static final int HEADLINE = 1;
  static final int OTHER = 2;

  private static final int LEAST_PROSE = 300;

  private final List<Box> articles = new ArrayList<>();
  private final @Nullable Box headlineStory;
  private final int secondHeadline;

  Stories(PageTree tree, int headlineBlock) {
    Box own = null;
    for (Box box : tree.boxes) {
      if (box.tag.equals("article") && tree.prose(box) >= LEAST_PROSE) {
        articles.add(box);
        // A box within a box comes later: the innermost that holds the headline wins.
        if (headlineBlock >= box.firstBlock && headlineBlock < box.endBlock) {
          own = box;
        }
      }
    }
    this.headlineStory = own;
    this.secondHeadline = secondHeadline(tree, headlineBlock);
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
    return articles.size() > 1;
  }

  /** Whether a block lies behind the headline of another story. */
  boolean later(Block block) {
    return block.index >= secondHeadline;
  }

  /** In which story a block lies: that of the headline, another, or none. */
  int standing(Block block) {
    if (headlineStory != null && headlineStory.holds(block)) {
      return HEADLINE;
    }
    for (Box article : articles) {
      if (article.holds(block)) {
        return headlineStory == null && article == articles.getFirst() ? HEADLINE : OTHER;
      }
    }
    return NONE;
  }
}
