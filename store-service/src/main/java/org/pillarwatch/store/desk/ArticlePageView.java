package org.pillarwatch.store.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.article.StoredArticle;

/**
 * All that the page of one article shows.
 *
 * @param url where it was published
 * @param title in pieces
 * @param paragraphs of the text, in pieces
 * @param corrections from the newest to the first
 */
record ArticlePageView(
    StoredArticle article,
    @Nullable String url,
    List<PieceView> title,
    List<List<PieceView>> paragraphs,
    List<TagReason> reasons,
    List<Correction> corrections) {

  /**
   * A piece of text.
   *
   * @param target name that links lead to
   * @param tags names of the tags that rest on it, separated by spaces; empty when none does
   * @param style classes of their colours
   */
  record PieceView(String target, String text, String tags, String style, String hint) {}
}
