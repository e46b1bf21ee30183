package org.pillarwatch.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ways in which pages write a date for machines, and a few of those for people. */
final class DateText {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
              + "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*"
              + "(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}(?!\\d)|[+-]\\d{2}(?!\\d))?)?");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?(\\p{L}{3,12})\\.?,?\\s+(?:de\\s+)?(\\d{4})\\b");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile("\\b(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
  private static final Pattern DOTTED =
      Pattern.compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})\\b");
  private static final Pattern SHORT =
      Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?![\\d.])");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?Z?)?");
  private static final Pattern EPOCH = Pattern.compile("(\\d{10})(\\d{3})?");

  private static final List<String> MONTHS =
      List.of(
          "jan ene januar gennaio",
          "feb fév fev",
          "mar mär maa",
          "apr abr avr",
          "may mai mei maj mag",
          "jun jui giu",
          "jul lug",
          "aug ago aoû aou",
          "sep set",
          "oct okt out ott",
          "nov",
          "dec dez dic déc");
  private static final Map<String, Integer> EXACT = Map.of("juin", 6, "juillet", 7);

  private DateText() {}

  /** The date in a text; UTC where it names no offset, midnight where it names no time. */
  static Optional<OffsetDateTime> parse(String written) {
    String text = written.strip();
    if (text.length() > 200 || !hasDigit(text)) {
      return Optional.empty();
    }
    try {
      return read(text);
    } catch (DateTimeException impossible) {
      // The thirtieth of February and its like: digits, but no date.
      return Optional.empty();
    }
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static Optional<OffsetDateTime> read(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return Optional.of(
          at(
              number(iso, 1),
              number(iso, 2),
              number(iso, 3),
              number(iso, 4),
              number(iso, 5),
              number(iso, 6),
              offset(iso.group(7))));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return Optional.of(
          at(
              number(compact, 1),
              number(compact, 2),
              number(compact, 3),
              number(compact, 4),
              number(compact, 5),
              number(compact, 6),
              ZoneOffset.UTC));
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return Optional.of(
          Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).atOffset(ZoneOffset.UTC));
    }
    if (text.length() > 24 && text.charAt(3) == ',') {
      Optional<OffsetDateTime> http = http(text);
      if (http.isPresent()) {
        return http;
      }
    }
    return forPeople(text);
  }

  private static Optional<OffsetDateTime> http(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> forPeople(String text) {
    Matcher monthFirst = MONTH_DAY_YEAR.matcher(text);
    while (monthFirst.find()) {
      int month = month(monthFirst.group(1));
      if (month > 0) {
        return Optional.of(
            at(number(monthFirst, 3), month, number(monthFirst, 2), 0, 0, 0, ZoneOffset.UTC));
      }
    }
    Matcher dayFirst = DAY_MONTH_YEAR.matcher(text);
    while (dayFirst.find()) {
      int month = month(dayFirst.group(2));
      if (month > 0) {
        return Optional.of(
            at(number(dayFirst, 3), month, number(dayFirst, 1), 0, 0, 0, ZoneOffset.UTC));
      }
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.find()) {
      return Optional.of(
          at(number(dotted, 3), number(dotted, 2), number(dotted, 1), 0, 0, 0, ZoneOffset.UTC));
    }
    Matcher shorter = SHORT.matcher(text);
    return shorter.find()
        ? Optional.of(
            at(
                2000 + number(shorter, 3),
                number(shorter, 2),
                number(shorter, 1),
                0,
                0,
                0,
                ZoneOffset.UTC))
        : Optional.empty();
  }

  private static int month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Integer exact = EXACT.get(lower);
    if (exact != null) {
      return exact;
    }
    String start = lower.substring(0, 3);
    for (int i = 0; i < MONTHS.size(); i++) {
      if ((" " + MONTHS.get(i)).contains(" " + start)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static OffsetDateTime at(
      int year, int month, int day, int hour, int minute, int second, ZoneOffset offset) {
    return LocalDateTime.of(year, month, day, hour, minute, second).atOffset(offset);
  }

  private static ZoneOffset offset(String written) {
    return written == null || Character.isLetter(written.charAt(0))
        ? ZoneOffset.UTC
        : ZoneOffset.of(written);
  }

  private static int number(Matcher match, int group) {
    String digits = match.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
