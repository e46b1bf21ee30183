package org.pillarwatch.store.desk.article;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.article.StoredArticle;
import org.pillarwatch.store.desk.kit.TextPiece;

/**
 * View model of an article page.
 *
 * @param original link to the original
 * @param language its name; null when unknown
 * @param standfirst the summary in pieces; empty when it only repeats the beginning of the text
 * @param isChangedLater whether the site changed the article after it published it
 * @param title in pieces
 * @param paragraphs of the text, in pieces
 * @param corrections from the newest to the first
 */
record ArticlePageView(
    StoredArticle article,
    @Nullable Original original,
    @Nullable String language,
    List<TextPiece> standfirst,
    boolean isChangedLater,
    List<PieceView> title,
    List<List<PieceView>> paragraphs,
    List<TagReason> reasons,
    List<TextCorrection> corrections) {

  /** Link to the original, as strings, since templates cannot access a URI. */
  record Original(String address, String host) {

    static @Nullable Original of(@Nullable URI url) {
      return url == null ? null : new Original(url.toString(), url.getRawAuthority());
    }
  }

  /**
   * A piece of text.
   *
   * @param target anchor name
   * @param tags names of the tags that it supports, separated by spaces; may be empty
   * @param isHit whether it is what a query asked for
   * @param style classes of their colours
   */
  record PieceView(
      String target, String text, String tags, boolean isHit, String style, String hint) {}
}
