package org.pillarwatch.chassis.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Throttles repeated log lines: the same cause is logged again only after a pause. Safe for use by
 * many threads.
 */
public final class LogThrottle {

  private final long silence;
  private final Map<String, Long> said = new ConcurrentHashMap<>();

  /**
   * @param silence minimum time between two lines with the same cause
   */
  public LogThrottle(Duration silence) {
    this.silence = silence.toNanos();
  }

  /**
   * Returns whether the caller may log now.
   *
   * @param cause one of a small set, such as exception names
   */
  public boolean allows(String cause) {
    // Monotonic: a wall clock set back would suppress lines for that long.
    long now = System.nanoTime();
    Long last = said.putIfAbsent(cause, now);
    return last == null || (now - last >= silence && said.replace(cause, last, now));
  }
}
