package org.pillarwatch.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Publisher's hints on the visiting rate. They are followed within limits, since most are defaults
 * of publishing software.
 *
 * @param pause minimum time between visits: {@code ttl}, {@code sy:updatePeriod}, {@code max-age}
 * @param quietHours hours of the day, GMT, without visits: {@code skipHours}
 * @param quietDays days of the week, GMT, without visits: {@code skipDays}
 */
public record PublisherHints(Duration pause, Set<Integer> quietHours, Set<DayOfWeek> quietDays) {

  /** No hints. */
  public static final PublisherHints NONE = new PublisherHints(Duration.ZERO, Set.of(), Set.of());

  private static final int LONGEST_QUIET_HOURS = 12;

  public PublisherHints {
    quietHours = Set.copyOf(quietHours);
    quietDays = Set.copyOf(quietDays);
  }

  /** Returns these hints with a minimum pause. */
  public PublisherHints pausing(Duration atLeast) {
    return atLeast.compareTo(pause) > 0 ? new PublisherHints(atLeast, quietHours, quietDays) : this;
  }

  /** The first time from {@code visit} on outside quiet hours, within a limit. */
  Instant notBefore(Instant visit) {
    ZonedDateTime time = visit.atZone(ZoneOffset.UTC);
    for (int hours = 0; hours < LONGEST_QUIET_HOURS && isQuiet(time); hours++) {
      time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return time.toInstant();
  }

  private boolean isQuiet(ZonedDateTime time) {
    boolean everyHour = quietHours.size() == 24;
    return (!everyHour && quietHours.contains(time.getHour()))
        || quietDays.contains(time.getDayOfWeek());
  }
}
