package org.pillarwatch.ingest.schedule;

import java.time.Duration;

/** What a visit to a feed came to, as far as it matters for the next one. */
public sealed interface Visit {

  /**
   * The feed was read, and all of it is new by its nature, which says nothing of its pace: the
   * first reading ever, or one of which the host sent the new entries alone.
   */
  record AllNew() implements Visit {}

  /**
   * The feed was read.
   *
   * @param entries how many it holds
   * @param fresh how many of them are new or changed
   */
  record Read(int entries, int fresh) implements Visit {

    /** Refuses shares that are none. */
    public Read {
      if (fresh < 0 || fresh > entries) {
        throw new IllegalArgumentException(fresh + " of " + entries + " entries are fresh");
      }
    }

    double share() {
      return entries == 0 ? 0 : (double) fresh / entries;
    }
  }

  /** Nothing changed since the last reading. */
  record Unchanged() implements Visit {}

  /**
   * The host asked us to wait.
   *
   * @param pause at least so long
   */
  record AskedToWait(Duration pause) implements Visit {}

  /** It could not be read. */
  record Failed() implements Visit {}

  /** The publisher took it down for good. */
  record Ended() implements Visit {}
}
