package org.pillarwatch.ingest.page;

import org.jspecify.annotations.Nullable;

/** A block-level element of the page: which blocks of text lie in it, and what it is for. */
final class Box {
  private static final int FEW = 3;

  final @Nullable Box parent;
  final String tag;
  final int index;
  final int depth;

  /** {@link BoxPurpose} bits of its own class, id and role. */
  int concepts;

  /** {@link BoxPurpose} bits of all boxes around it. */
  int around;

  /** Tags of this box and those around it, as bits of {@link HtmlElements}. */
  final int tags;

  boolean hidden;

  /** Lies among readers' comments. */
  boolean comments;

  private final boolean hiddenItself;

  final int firstBlock;
  int endBlock;
  int endBox;

  Box(
      @Nullable Box parent,
      String tag,
      HtmlElements.Kind element,
      int index,
      int concepts,
      boolean hidden,
      int firstBlock) {
    this.parent = parent;
    this.tag = tag;
    this.index = index;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.concepts = concepts;
    this.tags = (parent == null ? 0 : parent.tags) | element.bit();
    this.hiddenItself = hidden;
    this.firstBlock = firstBlock;
    inherit(hidden);
  }

  /** Inherits the purposes of the enclosing boxes, which are final by then. */
  private void inherit(boolean hiddenNow) {
    around = parent == null ? 0 : parent.around | parent.concepts;
    hidden = hiddenNow || (parent != null && parent.hidden);
    comments = parent != null && (parent.comments || (is(BoxPurpose.COMMENTS) && listsComments()));
  }

  /**
   * Settles what it is, once all boxes around it are, and it is known to hold the article or not.
   */
  void settle(boolean holdsArticle) {
    concepts = holdsArticle ? BoxPurpose.aroundTheArticle(concepts) : concepts;
    inherit(hiddenItself && !holdsArticle);
  }

  /** A page's wrapper may be called after its comments too; an article or a main part is none. */
  private boolean listsComments() {
    return depth > 3 && !tag.equals("article") && !tag.equals("main") && !is(BoxPurpose.BODY);
  }

  /** Returns whether it contains at most a few blocks of text. */
  boolean isSmall() {
    return endBlock - firstBlock <= FEW;
  }

  boolean is(BoxPurpose concept) {
    return concept.in(concepts);
  }

  boolean holds(Block block) {
    return block.index >= firstBlock && block.index < endBlock;
  }

  boolean holds(Box box) {
    return box.index >= index && box.index < endBox;
  }
}
