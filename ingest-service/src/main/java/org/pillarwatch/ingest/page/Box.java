package org.pillarwatch.ingest.page;

import org.jspecify.annotations.Nullable;

/** A block-level element of the page: which blocks of text lie in it, and what it is for. */
final class Box {
  final @Nullable Box parent;
  final String tag;
  final int index;
  final int depth;

  /** {@link BoxPurpose} bits of its own class, id and role. */
  final int concepts;

  /** {@link BoxPurpose} bits of all boxes around it. */
  final int around;

  /** Tags of this box and those around it, as bits of {@link HtmlElements}. */
  final int tags;

  final boolean hidden;

  /** Lies among readers' comments. */
  final boolean comments;

  final int firstBlock;
  int endBlock;
  int endBox;

  Box(@Nullable Box parent, String tag, int index, int concepts, boolean hidden, int firstBlock) {
    this.parent = parent;
    this.tag = tag;
    this.index = index;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.concepts = concepts;
    this.around = parent == null ? 0 : parent.around | parent.concepts;
    this.tags = (parent == null ? 0 : parent.tags) | HtmlElements.bit(tag);
    this.hidden = hidden || (parent != null && parent.hidden);
    this.comments =
        parent != null && (parent.comments || (is(BoxPurpose.COMMENTS) && listsComments()));
    this.firstBlock = firstBlock;
  }

  /** A page's wrapper may be called after its comments too; an article or a main part is none. */
  private boolean listsComments() {
    return depth > 3 && !tag.equals("article") && !tag.equals("main") && !is(BoxPurpose.BODY);
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
