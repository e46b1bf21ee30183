package org.pillarwatch.ingest.frontier;

import org.pillarwatch.events.ArticleFetched;

/** The result of reading the page that was served for an entry. */
sealed interface PageSighting {

  /**
   * The page gave an article.
   *
   * @param text where its text was found
   */
  record Seen(ArticleFetched article, TextOrigin text) implements PageSighting {}

  /**
   * The page is not the entry's article.
   *
   * @param reason a short phrase out of a small set, fit for a counter's tag
   */
  record Other(String reason) implements PageSighting {}
}
