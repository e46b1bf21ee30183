package org.pillarwatch.ingest.parse;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * Times at which a publisher does not update its feed and wants no visits (RSS 2.0, {@code
 * skipHours} and {@code skipDays}); in GMT.
 *
 * @param hours of the day, 0 to 23
 * @param days of the week
 */
public record QuietTimes(Set<Integer> hours, Set<DayOfWeek> days) {

  /** Visits are welcome at any time. */
  public static final QuietTimes NONE = new QuietTimes(Set.of(), Set.of());

  public QuietTimes {
    hours = Set.copyOf(hours);
    days = Set.copyOf(days);
  }
}
