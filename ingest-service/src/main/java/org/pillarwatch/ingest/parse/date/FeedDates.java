package org.pillarwatch.ingest.parse.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in the forms that feeds use: RFC 822 and its successors, ISO 8601 and W3CDTF, seconds
 * since 1970, the styles of many content systems, months in many languages.
 *
 * <p>A date is taken apart rather than matched: time of day, offset or zone, year, month and day
 * are each found by their shape, in any order. What stays ambiguous ({@code 04/07/2020}) or is not
 * plausible (before 1900, after 2100, the start of 1970 and other values that mean "unset") is no
 * date. A date without a zone is read as UTC, one without a time as midnight.
 */
public final class FeedDates {

  private static final int LONGEST = 120;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

  private static final long DAY_SECONDS = 86_400;

  /** Placeholders of systems for "no date" besides 1970: their first or last instant. */
  private static final Set<Instant> UNSET =
      Set.of(
          Instant.parse("1901-12-13T20:45:52Z"),
          Instant.parse("1904-01-01T00:00:00Z"),
          Instant.parse("1980-01-01T00:00:00Z"),
          Instant.parse("2038-01-19T03:14:07Z"));

  private static final Pattern EPOCH =
      Pattern.compile("(?:/Date\\()?(\\d{9,10})(\\d{3})?(?:\\.\\d+)?(?:\\)/)?");
  private static final Pattern ISO_RARE = Pattern.compile("\\d{4}-(?:W\\d{2}-\\d|\\d{3})");
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,12})?)?)?"
              + "(Z|[+-]\\d{2}:?\\d{2})?");

  private FeedDates() {}

  /** Returns the instant in the text; empty if there is none, or none that is plausible. */
  public static Optional<Instant> read(String text) {
    String date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return Optional.empty();
    }
    Instant customary = CustomaryDate.read(date);
    return customary != null
        ? Optional.of(customary).filter(FeedDates::isPlausible)
        : readAsWritten(date).map(OffsetDateTime::toInstant);
  }

  /** Returns the same with the offset from UTC in the text. */
  public static Optional<OffsetDateTime> readAsWritten(String text) {
    String date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(parse(date))
          .map(ZonedDateTime::toOffsetDateTime)
          .filter(read -> isPlausible(read.toInstant()));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlausible(Instant date) {
    return date.isAfter(EARLIEST)
        && date.isBefore(LATEST)
        && !UNSET.contains(date)
        && Math.abs(date.getEpochSecond()) > DAY_SECONDS;
  }

  private static @Nullable ZonedDateTime parse(String date) {
    ZonedDateTime standard = standard(date);
    if (standard != null) {
      return standard;
    }
    String plain = DateWording.plain(date);
    standard = standard(plain);
    return standard != null ? standard : new DatePieces(plain).read();
  }

  private static @Nullable ZonedDateTime standard(String date) {
    char first = date.isEmpty() ? ' ' : date.charAt(0);
    if (first != '/' && !Character.isDigit(first)) {
      return null;
    }
    Matcher iso = ISO.matcher(date);
    if (iso.matches()) {
      LocalDate day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
      int hour = iso.group(4) == null ? 0 : number(iso, 4);
      int minute = iso.group(5) == null ? 0 : number(iso, 5);
      int second = iso.group(6) == null ? 0 : number(iso, 6);
      ZoneId zone = iso.group(7) == null ? ZoneOffset.UTC : ZoneOffset.of(colon(iso.group(7)));
      return DatePieces.at(day, hour, minute, second, zone);
    }
    Matcher epoch = EPOCH.matcher(date);
    if (epoch.matches()) {
      return Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).atZone(ZoneOffset.UTC);
    }
    return ISO_RARE.matcher(date).matches() ? rare(date) : null;
  }

  /** A week and its day, or the day of the year (ISO 8601, sections 5.2.2 and 5.2.3). */
  private static ZonedDateTime rare(String date) {
    DateTimeFormatter form =
        date.indexOf('W') > 0
            ? DateTimeFormatter.ISO_WEEK_DATE
            : DateTimeFormatter.ISO_ORDINAL_DATE;
    return LocalDate.parse(date, form).atStartOfDay(ZoneOffset.UTC);
  }

  private static String colon(String offset) {
    return offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
