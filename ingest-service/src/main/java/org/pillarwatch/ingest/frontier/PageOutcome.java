package org.pillarwatch.ingest.frontier;

import org.pillarwatch.ingest.fetch.Validators;

/** What became of an entry in the end. */
sealed interface PageOutcome {

  /**
   * The broker has it.
   *
   * @param validators by which the host recognises the page as it was read
   */
  record Published(Validators validators) implements PageOutcome {}

  /** The article is what it was when last published. */
  record Unchanged() implements PageOutcome {}

  /** Another feed brought it before. */
  record Duplicate() implements PageOutcome {}

  /**
   * It cannot become an article.
   *
   * @param reason a short phrase out of a small set, fit for a counter's tag
   */
  record Refused(String reason) implements PageOutcome {}
}
