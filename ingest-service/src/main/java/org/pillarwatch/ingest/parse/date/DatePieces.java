package org.pillarwatch.ingest.parse.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date taken apart: each piece found by its shape is cut out of the rest. */
final class DatePieces {

  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?(?=\\D|$)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:+-])(\\d{1,2})(?:[:h](\\d{2})(?:[:.](\\d{2})(?:[.,:]\\d{1,12})?)?)?\\s*(?:([AaPp])\\.?\\s?[Mm]\\b\\.?)?");
  private static final Pattern DOT_TIME =
      Pattern.compile("(?<![\\d:.+-])([01]?\\d|2[0-3])\\.([0-5]\\d)(?:\\.([0-5]\\d))?(?![\\d.])()");
  private static final Pattern HOUR_WORD =
      Pattern.compile(
          "(?iu)(?:\\b(?:klo|kl\\.?|um)\\s+|(?=\\d{1,2}\\s?(?:h|uhr|uur|giờ)(?![\\p{L}\\p{M}])))"
              + "(\\d{1,2})(?:\\s?(?:h|uhr|uur|giờ)(?:\\s?(\\d{2}))?)?(?![\\d.:])()()");
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:(?:GMT|UTC|UT)\\s?|(?<![\\d\\p{L}-]))([+\\u2212-])\\s?(\\d{1,2}):?(\\d{2})?(?!\\d|-\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{4})(?:[-/]|\\.\\s?)(\\d{1,2})(?:(?:[-/]|\\.\\s?)(\\d{1,2}))?(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.\\s])(\\d{1,2})[-/.\\s](\\d{4})(?!\\d)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d.:/-])(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{2})\\.?(?![\\d/-])");
  private static final String WEEKDAYS = "montuewedthufrisatsun";
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{1,4})(?!\\d)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:/[A-Z][A-Za-z_]+)*");

  /** A half of the day and a zone of two words, with dots. */
  private static final int MOST_BESIDE_YEAR = 5;

  private String rest;
  private int hour;
  private int minute;
  private int second;
  private boolean hasTime;
  private ZoneId zone = ZoneOffset.UTC;

  DatePieces(String date) {
    this.rest = date;
  }

  @Nullable ZonedDateTime read() {
    LocalDate day = compact();
    if (day == null) {
      day = numeric();
    }
    if (day == null && isSentence() && namedMonth() == 0) {
      return null;
    }
    time();
    zone();
    day = day == null ? named() : day;
    return day == null ? null : at(day, hour, minute, second, zone);
  }

  /** Returns whether it has more words than a time and its zone beside a year have. */
  private boolean isSentence() {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < rest.length(); i++) {
      boolean letter = Character.isLetter(rest.charAt(i));
      words += letter && !within ? 1 : 0;
      within = letter;
    }
    return words > MOST_BESIDE_YEAR;
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
    if (found.find()) {
      LocalDate date =
          dayAndMonth(found.group(2), number(found, 1), number(found, 3), number(found, 4));
      cut(found);
      return date;
    }
    found = SHORT_YEAR.matcher(rest);
    if (!found.find() || namedMonth() != 0) {
      return null;
    }
    LocalDate date =
        ShortDate.read(
            found.group(2), number(found, 1), number(found, 3), number(found, 4), weekday());
    cut(found);
    return date;
  }

  private @Nullable LocalDate dayAndMonth(String sign, int first, int second, int year) {
    boolean slashes = sign.equals("/");
    boolean american = slashes && rest.matches("(?i).*\\d\\s?[ap]\\.?m\\b.*");
    if (slashes && !american && first <= 12 && second <= 12 && first != second) {
      return ShortDate.onWeekday(day(year, second, first), day(year, first, second), weekday());
    }
    boolean monthFirst = second > 12 || (american && first <= 12);
    return monthFirst ? day(year, first, second) : day(year, second, first);
  }

  /** The weekday that stands with the date in English; null without one. */
  private @Nullable DayOfWeek weekday() {
    for (Matcher word = WORD.matcher(rest); word.find(); ) {
      String name = word.group().toLowerCase(Locale.ROOT);
      int at = name.length() < 3 ? -1 : WEEKDAYS.indexOf(name.substring(0, 3));
      if (at >= 0 && at % 3 == 0) {
        return DayOfWeek.of(at / 3 + 1);
      }
    }
    return null;
  }

  private void time() {
    Matcher found = TIME.matcher(rest);
    while (found.find()) {
      if (found.group(2) != null || found.group(4) != null) {
        time(found);
        return;
      }
    }
    for (Pattern form : List.of(DOT_TIME, HOUR_WORD)) {
      found = form.matcher(rest);
      if (found.find()) {
        time(found);
        return;
      }
    }
  }

  private void time(Matcher found) {
    hour = number(found, 1);
    minute = found.group(2) == null ? 0 : number(found, 2);
    String seconds = found.group(3);
    second = seconds == null || seconds.isEmpty() ? 0 : Integer.parseInt(seconds);
    String half = found.group(4);
    if (half != null && !half.isEmpty() && hour <= 12) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    hasTime = true;
    cut(found);
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
    int month = namedMonth();
    List<String> numbers = new ArrayList<>();
    for (Matcher number = NUMBER.matcher(rest); number.find(); ) {
      numbers.add(number.group(1));
    }
    if (month == 0) {
      return numbers.equals(List.of(rest)) && rest.length() == 4
          ? day(Integer.parseInt(rest), 1, 1)
          : null;
    }
    if (numbers.size() != 2) {
      return null;
    }
    boolean yearFirst = numbers.getFirst().length() == 4;
    String written = yearFirst ? numbers.getFirst() : numbers.getLast();
    if (written.length() != 2 && written.length() != 4) {
      return null;
    }
    int year = Integer.parseInt(written);
    int day = Integer.parseInt(yearFirst ? numbers.getLast() : numbers.getFirst());
    return day(written.length() == 2 ? year + (year < 70 ? 2000 : 1900) : year, month, day);
  }

  private int namedMonth() {
    int month = 0;
    List<String> words = new ArrayList<>();
    // The last one: in some languages weekdays before it are spelled like other months.
    for (Matcher word = WORD.matcher(rest); word.find(); ) {
      OptionalInt named = MonthNames.month(word.group());
      month = named.isPresent() ? named.getAsInt() : month;
      words.add(MonthNames.plain(word.group()));
    }
    for (String word : words) {
      OptionalInt told = AmbiguousMonths.month(word, words, rest);
      month = told.isPresent() && (month == 0 || word.equals("out")) ? told.getAsInt() : month;
    }
    return month;
  }

  private void cut(Matcher found) {
    rest = (rest.substring(0, found.start()) + " " + rest.substring(found.end())).strip();
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  /** The moment of a day; 24:00 is the next day's start. */
  static ZonedDateTime at(LocalDate day, int hour, int minute, int second, ZoneId zone) {
    boolean midnight = hour == 24 && minute == 0;
    // A leap second is the end of the minute that it follows.
    LocalDateTime time = day.atTime(midnight ? 0 : hour, minute, Math.min(second, 59));
    return (midnight ? time.plusDays(1) : time).atZone(zone);
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
