package org.pillarwatch.store.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Reads the ends of a span of time: a day or an exact time, both as in ISO 8601. */
final class Dates {

  /** Description of the allowed values, for error messages. */
  static final String ALLOWED =
      "a day such as 2021-07-29, or a time such as 2021-07-29T12:00:00Z, of the years 1 to 9999";

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private Dates() {}

  /** The first moment that belongs to the span. */
  static Optional<Instant> start(String text, ZoneId zone) {
    return day(text).map(day -> midnight(day, zone)).or(() -> time(text)).filter(Dates::isOfOurEra);
  }

  /** The first moment that no longer belongs to the span; a day belongs to it whole. */
  static Optional<Instant> end(String text, ZoneId zone) {
    return day(text)
        .map(day -> midnight(day.plusDays(1), zone))
        .or(() -> time(text))
        .filter(Dates::isOfOurEra);
  }

  /** A time zone by its name in the IANA database. */
  static Optional<ZoneId> zone(String text) {
    return Optional.of(text).filter(ZONES::contains).map(ZoneId::of);
  }

  private static Instant midnight(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static boolean isOfOurEra(Instant time) {
    return !time.isBefore(FIRST) && !time.isAfter(LAST);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
