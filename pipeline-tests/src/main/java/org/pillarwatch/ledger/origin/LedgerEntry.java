package org.pillarwatch.ledger.origin;

import java.net.URI;
import java.time.Instant;
import org.pillarwatch.events.ArticleId;

/**
 * One article of the ledger.
 *
 * @param number unique within the run
 * @param edition 1 for a new article, one more for each change of its words
 * @param publishedAt of this edition
 */
public record LedgerEntry(
    int number, int edition, URI url, Way way, Dating dating, Instant publishedAt) {

  /** Entry point of an article into the pipeline. */
  public enum Way {
    /** In a feed. */
    FEED,
    /** As a record on the topic that classify reads. */
    TOPIC
  }

  /** The id that every stage must assign. */
  public ArticleId id() {
    return ArticleId.of(url);
  }

  LedgerEntry changed(Instant at) {
    return new LedgerEntry(number, edition + 1, url, way, dating, at);
  }
}
