package org.pillarwatch.ingest.page;

/**
 * Finds the boxes of a page that hold its article, whatever their names say: those that hold most
 * of its prose together with its headline, or with the {@code article} element that holds it. A
 * name such as {@code allow-comments} or {@code hidden} then speaks of something else than what the
 * box holds.
 */
final class ArticleHolders {

  private static final double MOST = 0.5;

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

  /** Takes from the boxes that hold the article what they cannot be, and from those within them. */
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
    return (headline || article) && holdsMost(box);
  }
}
