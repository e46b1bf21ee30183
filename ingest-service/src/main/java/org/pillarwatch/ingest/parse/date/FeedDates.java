package org.pillarwatch.ingest.parse.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in the forms that feeds use: RFC 822 and its successors, ISO 8601 and W3CDTF, seconds
 * since 1970, the styles of many content systems, months in many languages.
 *
 * <p>A date is taken apart rather than matched: time of day, offset or zone, year, month and day
 * are each found by their shape, in any order. What stays ambiguous ({@code 04/07/2020}) or is not
 * plausible (before 1900, after 2100, the very start of 1970, which means "unset") is no date. A
 * date without a zone is read as UTC, one without a time as midnight.
 */
public final class FeedDates {

  private static final int LONGEST = 120;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(\\d{3})?(?:\\.\\d+)?");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?(?=\\D|$)");
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,12})?)?)?"
              + "(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:+-])(\\d{1,2})(?:[:h](\\d{2})(?:[:.](\\d{2})(?:[.,:]\\d{1,12})?)?)?\\s*(?:([AaPp])\\.?\\s?[Mm]\\b\\.?)?");
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:(?:GMT|UTC|UT)\\s?)?(?<![\\d-])([+\\u2212-])\\s?(\\d{1,2}):?(\\d{2})?(?!\\d|-\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.\\s])(\\d{1,2})[-/.\\s](\\d{4})(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{1,4})(?!\\d)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:/[A-Z][A-Za-z_]+)*");

  private FeedDates() {}

  /** The instant that the text stands for; empty when it stands for none that can be trusted. */
  public static Optional<Instant> read(String text) {
    String date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Instant customary = CustomaryDate.read(date);
      return Optional.ofNullable(customary != null ? customary : parse(date))
          .filter(FeedDates::isPlausible);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlausible(Instant date) {
    return date.isAfter(EARLIEST) && date.isBefore(LATEST) && date.getEpochSecond() != 0;
  }

  private static @Nullable Instant parse(String date) {
    Matcher iso = ISO.matcher(date);
    if (iso.matches()) {
      LocalDate day = day(number(iso, 1), number(iso, 2), number(iso, 3));
      int hour = iso.group(4) == null ? 0 : number(iso, 4);
      int minute = iso.group(5) == null ? 0 : number(iso, 5);
      int second = iso.group(6) == null ? 0 : number(iso, 6);
      ZoneId zone = iso.group(7) == null ? ZoneOffset.UTC : ZoneOffset.of(colon(iso.group(7)));
      return at(day, hour, minute, second, zone);
    }
    Matcher epoch = EPOCH.matcher(date);
    if (epoch.matches()) {
      return Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
    }
    return new Pieces(localised(date)).read();
  }

  private static String colon(String offset) {
    return offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
  }

  /** Chinese, Japanese and Korean dates say what each number is; so it can be said in order. */
  private static String localised(String date) {
    String plain = date.replace('\u00a0', ' ').replace('\u202f', ' ');
    if (plain.chars().anyMatch(c -> c >= 0x3000)) {
      String half =
          plain.matches(".*(?:下午|午後|오후).*")
              ? " PM"
              : plain.matches(".*(?:上午|午前|오전).*") ? " AM" : "";
      plain =
          plain
              .replaceAll("\\s?[年년]\\s?", "-")
              .replaceAll("\\s?[月월]\\s?", "-")
              .replaceAll("[日일]", " ")
              .replaceAll("[時点时시]\\s?", ":")
              .replaceAll("[分분]\\s?(?=\\d)", ":")
              .replaceAll("[^\\x00-\\x7f]+", " ")
              .replaceAll(":(?=\\s|$)", "");
      plain = plain.strip() + half;
    }
    return plain.replaceAll("\\([^)]*\\)", " ").strip();
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static Instant at(LocalDate day, int hour, int minute, int second, ZoneId zone) {
    boolean midnight = hour == 24 && minute == 0;
    // A leap second is the end of the minute that it follows.
    LocalDateTime time = day.atTime(midnight ? 0 : hour, minute, Math.min(second, 59));
    return (midnight ? time.plusDays(1) : time).atZone(zone).toInstant();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** One date being taken apart: each piece found is cut out of the rest. */
  private static final class Pieces {

    private String rest;
    private int hour;
    private int minute;
    private int second;
    private boolean hasTime;
    private ZoneId zone = ZoneOffset.UTC;

    Pieces(String date) {
      this.rest = date;
    }

    @Nullable Instant read() {
      LocalDate day = compact();
      if (day == null) {
        day = numeric();
      }
      time();
      zone();
      day = day == null ? named() : day;
      return day == null ? null : at(day, hour, minute, second, zone);
    }

    private @Nullable LocalDate compact() {
      Matcher found = COMPACT.matcher(rest);
      if (!found.lookingAt()) {
        return null;
      }
      if (found.group(4) != null) {
        hour = number(found, 4);
        minute = number(found, 5);
        second = found.group(6) == null ? 0 : number(found, 6);
      }
      LocalDate day = day(number(found, 1), number(found, 2), number(found, 3));
      cut(found);
      return day;
    }

    private @Nullable LocalDate numeric() {
      Matcher found = YEAR_FIRST.matcher(rest);
      if (found.find()) {
        int day = found.group(3) == null ? 1 : number(found, 3);
        LocalDate date = day(number(found, 1), number(found, 2), day);
        cut(found);
        // ISO 8601 puts a T between date and time.
        rest = rest.replaceFirst("^\\s*[T_](?=\\d)", " ");
        return date;
      }
      found = YEAR_LAST.matcher(rest);
      if (!found.find()) {
        return null;
      }
      int first = number(found, 1);
      int second = number(found, 3);
      boolean slashes = found.group(2).equals("/");
      boolean american = slashes && rest.matches("(?i).*\\d\\s?[ap]\\.?m\\b.*");
      if (slashes && !american && first <= 12 && second <= 12 && first != second) {
        return null;
      }
      boolean monthFirst = second > 12 || (american && first <= 12);
      int year = number(found, 4);
      cut(found);
      return monthFirst ? day(year, first, second) : day(year, second, first);
    }

    private void time() {
      Matcher found = TIME.matcher(rest);
      while (found.find()) {
        if (found.group(2) == null && found.group(4) == null) {
          continue;
        }
        hour = number(found, 1);
        minute = found.group(2) == null ? 0 : number(found, 2);
        second = found.group(3) == null ? 0 : number(found, 3);
        String half = found.group(4);
        if (half != null && hour <= 12) {
          hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        hasTime = true;
        cut(found);
        return;
      }
    }

    private void zone() {
      Matcher offset = OFFSET.matcher(rest);
      if (hasTime && offset.find()) {
        int hours = number(offset, 2);
        int minutes = offset.group(3) == null ? 0 : number(offset, 3);
        int sign = offset.group(1).equals("+") ? 1 : -1;
        zone = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        cut(offset);
        return;
      }
      for (Matcher word = WORD.matcher(rest); word.find(); ) {
        Optional<ZoneId> named =
            word.group().equals(word.group().toUpperCase(Locale.ROOT))
                    || word.group().indexOf('/') > 0
                ? ZoneNames.zone(word.group())
                : Optional.empty();
        if (named.isPresent()) {
          zone = named.get();
          cut(word);
          return;
        }
      }
    }

    /** A date whose month is a word: the other two numbers are day and year. */
    private @Nullable LocalDate named() {
      int month = 0;
      // The last one: in some languages weekdays before it are spelled like other months.
      for (Matcher word = WORD.matcher(rest); word.find(); ) {
        OptionalInt named = MonthNames.month(word.group());
        month = named.isPresent() ? named.getAsInt() : month;
      }
      List<String> numbers = new ArrayList<>();
      for (Matcher number = NUMBER.matcher(rest); number.find(); ) {
        numbers.add(number.group(1));
      }
      if (month == 0) {
        return numbers.size() == 1 && rest.length() == 4 ? day(Integer.parseInt(rest), 1, 1) : null;
      }
      if (numbers.size() != 2) {
        return null;
      }
      boolean yearFirst = numbers.getFirst().length() == 4;
      int year = Integer.parseInt(yearFirst ? numbers.getFirst() : numbers.getLast());
      int day = Integer.parseInt(yearFirst ? numbers.getLast() : numbers.getFirst());
      return day(year < 100 ? year + (year < 70 ? 2000 : 1900) : year, month, day);
    }

    private void cut(Matcher found) {
      rest = (rest.substring(0, found.start()) + " " + rest.substring(found.end())).strip();
    }
  }
}
