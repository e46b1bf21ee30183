package org.pillarwatch.ingest.frontier;

import org.pillarwatch.events.ArticleId;
import org.pillarwatch.ingest.fetch.Validators;

/** What became of an entry in the end. */
sealed interface PageOutcome {

  /**
   * The broker has it.
   *
   * @param validators by which the host recognises the page as it was read
   * @param text where its text was found
   */
  record Published(Validators validators, TextOrigin text) implements PageOutcome {}

  /** The article is what it was when last published. */
  record Unchanged() implements PageOutcome {}

  /** Another feed brought it before. */
  record Duplicate() implements PageOutcome {}

  /** Every feed that held it deleted it, and the broker has that its article is withdrawn. */
  record Withdrawn(ArticleId article) implements PageOutcome {}

  /**
   * It cannot become an article.
   *
   * @param reason a short phrase out of a small set, fit for a counter's tag
   */
  record Refused(String reason) implements PageOutcome {}
}
