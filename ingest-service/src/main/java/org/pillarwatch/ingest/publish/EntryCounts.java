package org.pillarwatch.ingest.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts every entry that fetched feeds contained or declared as deleted, and its outcome.
 *
 * <p>read + waiting at the start = published + unchanged + duplicate + withdrawn + refused +
 * replaced + waiting; waiting are the pages not yet fetched. Counters start with the process; the
 * balance holds within one run.
 */
@Component
public class EntryCounts {

  private static final String ENTRIES = "pillarwatch.ingest.entries";

  private final MeterRegistry meters;
  private final Counter read;

  /** Counts in a registry. */
  public EntryCounts(MeterRegistry meters) {
    this.meters = meters;
    this.read =
        Counter.builder("pillarwatch.ingest.entries.read")
            .description("entries in feeds that were read")
            .register(meters);
  }

  /** Feeds held so many entries. */
  public void read(int entries) {
    read.increment(entries);
  }

  /** The broker has it. */
  public void published() {
    count("published", "none", 1);
  }

  /** So many are what they were when last met. */
  public void unchanged(int entries) {
    count("unchanged", "none", entries);
  }

  /** So many were brought by another feed, or stand twice in one. */
  public void duplicate(int entries) {
    count("duplicate", "none", entries);
  }

  /** So many changed before their page was fetched: they are read once more under other words. */
  public void replaced(int entries) {
    count("replaced", "none", entries);
  }

  /** Its feed deleted it, and the broker has that its article is withdrawn. */
  public void withdrawn() {
    count("withdrawn", "none", 1);
  }

  /** So many cannot become articles. */
  public void refused(String reason, int entries) {
    count("refused", reason, entries);
  }

  /** Counts a published text by where it was found, and why the feed's was taken. */
  public void text(String origin, String reason) {
    Counter.builder("pillarwatch.ingest.article.texts")
        .description("published texts by where they were found")
        .tag("origin", origin.replace(' ', '-'))
        .tag("reason", reason)
        .register(meters)
        .increment();
  }

  private void count(String outcome, String reason, int entries) {
    Counter.builder(ENTRIES)
        .description("entries by what became of them")
        .tag("outcome", outcome)
        .tag("reason", reason)
        .register(meters)
        .increment(entries);
  }
}
