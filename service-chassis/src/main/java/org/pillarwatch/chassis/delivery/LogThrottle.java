package org.pillarwatch.chassis.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a log readable while something fails over and over: the same cause is said again only after
 * a silence. Safe for use by many threads.
 */
public final class LogThrottle {

  private final long silence;
  private final Map<String, Long> said = new ConcurrentHashMap<>();

  /**
   * @param silence least time between two lines with one cause
   */
  public LogThrottle(Duration silence) {
    this.silence = silence.toNanos();
  }

  /**
   * Whether it may be said now; the caller then says it.
   *
   * @param cause one of few, such as the name of an exception
   */
  public boolean allows(String cause) {
    // Not the wall clock: set back, it would silence us for as long.
    long now = System.nanoTime();
    Long last = said.putIfAbsent(cause, now);
    return last == null || (now - last >= silence && said.replace(cause, last, now));
  }
}
