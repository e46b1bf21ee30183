package org.pillarwatch.ingest.page;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the boxes of a page that contain its article, regardless of their names: those with most of
 * its prose together with its headline, or with the {@code article} element that contains it. A
 * name such as {@code allow-comments} or {@code hidden} then refers to something other than what
 * the box holds.
 */
final class ArticleHolders {

  private static final double MOST = 0.5;
  private static final double NEARLY_ALL = 0.8;
  private static final int FEWEST_PARAGRAPHS = 3;

  /** Of an article in a box that is called after consent. */
  private static final int FEWEST_BENEATH_CONSENT = 4;

  private final PageTree tree;
  private final int[] prose;
  private final int[] headlines;
  private final int[] articles;

  ArticleHolders(PageTree tree) {
    this.tree = tree;
    int blocks = tree.blocks.size();
    this.prose = new int[blocks + 1];
    this.headlines = new int[blocks + 1];
    for (int i = 0; i < blocks; i++) {
      Block block = tree.blocks.get(i);
      prose[i + 1] = prose[i] + (block.prose() ? block.chars() - block.linkChars : 0);
      headlines[i + 1] = headlines[i] + (block.box.tag.equals("h1") ? 1 : 0);
    }
    this.articles = new int[tree.boxes.size() + 1];
    for (int i = 0; i < tree.boxes.size(); i++) {
      Box box = tree.boxes.get(i);
      boolean article = box.tag.equals("article") && !box.is(BoxPurpose.COMMENTS) && holdsMost(box);
      articles[i + 1] = articles[i] + (article ? 1 : 0);
    }
  }

  /** Removes the purposes that the boxes around the article, and those within them, cannot have. */
  void settle() {
    for (Box box : tree.boxes) {
      // A box comes after those around it.
      box.settle(holdsArticle(box));
    }
  }

  private boolean holdsMost(Box box) {
    int all = prose[tree.blocks.size()];
    return all > 0 && prose[box.endBlock] - prose[box.firstBlock] >= MOST * all;
  }

  private boolean holdsArticle(Box box) {
    boolean headline = headlines[box.endBlock] > headlines[box.firstBlock];
    boolean article = articles[box.endBox] > articles[box.index];
    if (!holdsMost(box)) {
      return false;
    }
    if (box.is(BoxPurpose.CONSENT)) {
      // A wall has a headline too, and often most of the prose; but few paragraphs.
      return article || (headline && isRunningText(box, FEWEST_BENEATH_CONSENT));
    }
    return headline
        || article
        || (box.is(BoxPurpose.COMMENTS) && isRunningText(box, FEWEST_PARAGRAPHS));
  }

  /**
   * Returns whether it contains nearly all of the page's prose, most of it as paragraphs of one
   * box; comments of readers have one box each.
   */
  private boolean isRunningText(Box box, int fewest) {
    int own = prose[box.endBlock] - prose[box.firstBlock];
    if (own < NEARLY_ALL * prose[tree.blocks.size()]) {
      return false;
    }
    Map<Box, Integer> chars = new HashMap<>();
    Map<Box, Integer> paragraphs = new HashMap<>();
    for (Block block : tree.blocks.subList(box.firstBlock, box.endBlock)) {
      if (block.prose() && block.box.parent != null) {
        chars.merge(block.box.parent, block.chars(), Integer::sum);
        paragraphs.merge(block.box.parent, 1, Integer::sum);
      }
    }
    return chars.entrySet().stream()
        .anyMatch(holder ->
            holder.getValue() > NEARLY_ALL * own
                && paragraphs.getOrDefault(holder.getKey(), 0) >= fewest);
  }
}
