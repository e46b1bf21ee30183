package org.pillarwatch.ingest.parse.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads three numbers of at most two digits as a date, when only one order makes sense. */
final class ShortDate {

  /** A feed is hardly dated later than this; so a first number beyond it is no year. */
  private static final int LAST_YEAR = 30;

  private ShortDate() {}

  /**
   * Returns the date; null when two orders make sense. With full stops between the numbers the day
   * always comes first, as far as people write so.
   *
   * @param weekday which the date must be; null when unknown
   */
  static @Nullable LocalDate read(
      String sign, int first, int second, int third, @Nullable DayOfWeek weekday) {
    Set<LocalDate> possible = new LinkedHashSet<>();
    date(third, second, first).ifPresent(possible::add);
    if (!sign.equals(".")) {
      date(third, first, second).ifPresent(possible::add);
    }
    if (first <= LAST_YEAR && (!sign.equals(".") || possible.isEmpty())) {
      date(first, second, third).ifPresent(possible::add);
    }
    if (weekday != null) {
      possible.removeIf(date -> date.getDayOfWeek() != weekday);
    }
    return possible.size() == 1 ? possible.iterator().next() : null;
  }

  /** Returns the one of two dates that is this weekday; null when both or none is. */
  static @Nullable LocalDate onWeekday(
      LocalDate one, LocalDate other, @Nullable DayOfWeek weekday) {
    if (weekday == null || (one.getDayOfWeek() == weekday) == (other.getDayOfWeek() == weekday)) {
      return null;
    }
    return one.getDayOfWeek() == weekday ? one : other;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year < 70 ? 2000 + year : 1900 + year, month, day));
    } catch (DateTimeException e) {
      // No such day: this order makes no sense.
      return Optional.empty();
    }
  }
}
