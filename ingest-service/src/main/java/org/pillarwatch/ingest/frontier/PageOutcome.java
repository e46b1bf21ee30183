package org.pillarwatch.ingest.frontier;

import org.pillarwatch.events.ArticleId;
import org.pillarwatch.ingest.fetch.Validators;

/** Final outcome of an entry. */
sealed interface PageOutcome {

  /**
   * The broker acknowledged the article.
   *
   * @param validators validators of the page
   * @param text where its text was found
   */
  record Published(Validators validators, TextOrigin text) implements PageOutcome {}

  /** The article is unchanged since its last publication. */
  record Unchanged() implements PageOutcome {}

  /** The page was already processed for another feed. */
  record Duplicate() implements PageOutcome {}

  /** Every feed deleted it, and the broker acknowledged the withdrawal. */
  record Withdrawn(ArticleId article) implements PageOutcome {}

  /**
   * No article can be extracted.
   *
   * @param reason one of a small set, used as a counter's tag
   */
  record Refused(String reason) implements PageOutcome {}
}
