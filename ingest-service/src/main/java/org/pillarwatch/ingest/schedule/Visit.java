package org.pillarwatch.ingest.schedule;

import java.time.Duration;

/** Result of a visit to a feed, as far as it matters for the schedule. */
public sealed interface Visit {

  /**
   * The feed was read, but the share of new entries is no indication of its rate: the first
   * reading, or a delta response.
   */
  record AllNew() implements Visit {}

  /**
   * The feed was read.
   *
   * @param entries number of entries
   * @param fresh number of new or changed entries
   */
  record Read(int entries, int fresh) implements Visit {

    /** Refuses inconsistent counts. */
    public Read {
      if (fresh < 0 || fresh > entries) {
        throw new IllegalArgumentException(fresh + " of " + entries + " entries are fresh");
      }
    }

    double share() {
      return entries == 0 ? 0 : (double) fresh / entries;
    }
  }

  /** The feed is unchanged. */
  record Unchanged() implements Visit {}

  /**
   * The host requested a pause.
   *
   * @param pause minimum pause
   */
  record AskedToWait(Duration pause) implements Visit {}

  /** The visit failed. */
  record Failed() implements Visit {}

  /** The feed was removed permanently. */
  record Ended() implements Visit {}
}
