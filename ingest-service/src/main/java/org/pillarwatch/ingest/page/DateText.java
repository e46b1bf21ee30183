package org.pillarwatch.ingest.page;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarwatch.ingest.parse.date.FeedDates;

/** Finds a date in a short text of a page, which may contain other words. */
final class DateText {

  private static final int LONGEST = 200;

  /** Of a day and a year: no date has fewer. */
  private static final int FEWEST_DIGITS = 4;

  private static final int PARTS = 3;

  private static final String WORD = "[\\p{L}\\p{M}./]{1,20}";
  private static final String OF = "(?:[Dd][eo]l?\\s+)?";
  private static final String YEAR = "\\p{Nd}{4}(?!\\p{Nd})";
  private static final String DAY = "(?<!\\p{Nd})\\p{Nd}{1,2}";

  /** Dates within a text, the surest form first. */
  private static final List<Pattern> WITHIN =
      List.of(
          Pattern.compile(
              "(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?"
                  + "(?:Z|\\s?[+-]\\d{2}:?\\d{2})?)?"),
          Pattern.compile("(?<!\\p{Nd})" + WORD + "\\s+\\p{Nd}{1,2}(?:st|nd|rd|th)?,?\\s+" + YEAR),
          Pattern.compile(DAY + "(?:st|nd|rd|th|er|\\.|º)?\\s+" + OF + WORD + ",?\\s+" + OF + YEAR),
          Pattern.compile(DAY + "\\.\\s?\\p{Nd}{1,2}\\.\\s?" + YEAR),
          Pattern.compile(DAY + "[/-]\\p{Nd}{1,2}[/-]" + YEAR),
          Pattern.compile(
              "\\p{Nd}{4}\\s?[-/.年년]\\s?\\p{Nd}{1,2}\\s?[-/.月월]\\s?\\p{Nd}{1,2}(?!\\p{Nd})"),
          Pattern.compile(DAY + "\\.\\p{Nd}{1,2}\\.\\p{Nd}{2}(?![\\p{Nd}.])"));

  private DateText() {}

  /** The date in a text; UTC where it names no offset, midnight where it names no time. */
  static Optional<OffsetDateTime> parse(String written) {
    String text = written.strip();
    if (text.length() > LONGEST || !hasDigits(text)) {
      return Optional.empty();
    }
    Optional<OffsetDateTime> whole = FeedDates.readAsWritten(text);
    return whole.isPresent() ? whole : within(text);
  }

  private static Optional<OffsetDateTime> within(String text) {
    for (Pattern form : WITHIN) {
      for (Matcher date = form.matcher(text); date.find(); ) {
        Optional<OffsetDateTime> read = FeedDates.readAsWritten(date.group());
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }

  /** A year of four digits, or three numbers; digits alone are a year, or a number. */
  private static boolean hasDigits(String text) {
    int digits = 0;
    int numbers = 0;
    int inNumber = 0;
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean digit = Character.isDigit(text.charAt(i));
      numbers += digit && inNumber == 0 ? 1 : 0;
      inNumber = digit ? inNumber + 1 : 0;
      longest = Math.max(longest, inNumber);
      digits += digit ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS
        && (longest >= FEWEST_DIGITS || numbers >= PARTS)
        && (text.length() > digits || digits > FEWEST_DIGITS);
  }
}
