package org.pillarwatch.store.story.decide;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** A story that may still grow. For one thread. */
final class Story {

  /** Reports that a new text is held against when it may be a rewrite of one. */
  private static final int RECENT = 16;

  private final long number;
  private byte[] terms = TermVector.EMPTY.packed();
  private long[] reports = new long[0];
  private long lastEpoch;

  Story(long number) {
    this.number = number;
  }

  long number() {
    return number;
  }

  /** Terms of its reports, unpacked at each call. */
  TermVector terms() {
    return TermVector.unpacked(terms);
  }

  /** Hands over the newest of its reports, copies left out, oldest first. */
  void forEachReport(LongConsumer action) {
    for (long report : reports) {
      action.accept(report);
    }
  }

  /** The slice of the window in which an article last joined it. */
  long lastEpoch() {
    return lastEpoch;
  }

  void touch(long epoch) {
    lastEpoch = Math.max(lastEpoch, epoch);
  }

  /** Adds the terms of another story, as if its reports belonged to this one. */
  void absorb(Story other) {
    terms = terms().plus(other.terms()).packed();
    long[] both =
        LongStream.concat(Arrays.stream(reports), Arrays.stream(other.reports)).sorted().toArray();
    reports = Arrays.copyOfRange(both, Math.max(0, both.length - RECENT), both.length);
    touch(other.lastEpoch);
  }

  void add(long report, TermVector its) {
    terms = terms().plus(its).packed();
    reports =
        reports.length < RECENT
            ? Arrays.copyOf(reports, reports.length + 1)
            : Arrays.copyOfRange(reports, 1, RECENT + 1);
    reports[reports.length - 1] = report;
  }
}
