package org.pillarwatch.ingest.parse.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the two forms in which nearly all dates of feeds are written, to the letter: {@code Tue, 03
 * Mar 2026 12:00:00 -0600} (or {@code GMT}) and {@code 2026-03-03T12:00:00-06:00} (or {@code Z}).
 * {@link FeedDates} reads them in the same way, and all others.
 */
final class CustomaryDate {

  private static final String WEEKDAYS = "MonTueWedThuFriSatSun";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private final String text;
  private int at;
  // Set by the first error; the result is then empty.
  private boolean odd;

  private CustomaryDate(String text) {
    this.text = text;
  }

  /** The instant; null when the text is not in one of these forms or names no day. */
  static @Nullable Instant read(String text) {
    CustomaryDate date = new CustomaryDate(text);
    try {
      long second = text.length() > 19 && text.charAt(3) == ',' ? date.mail() : date.iso();
      return date.odd || date.at != text.length() ? null : Instant.ofEpochSecond(second);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** RFC 5322, section 3.3. */
  private long mail() {
    name(WEEKDAYS);
    expect(',');
    expect(' ');
    int day = at + 1 < text.length() && text.charAt(at + 1) == ' ' ? number(1, 9) : number(2, 31);
    expect(' ');
    int month = name(MONTHS);
    expect(' ');
    int year = number(4, 9999);
    expect(' ');
    long time = time();
    expect(' ');
    return second(year, month, day, time, text.startsWith("GMT", at) ? greenwich() : offset(false));
  }

  /** RFC 3339, section 5.6. */
  private long iso() {
    int year = number(4, 9999);
    expect('-');
    int month = number(2, 12);
    expect('-');
    int day = number(2, 31);
    expect('T');
    long time = time();
    boolean zulu = text.startsWith("Z", at);
    at += zulu ? 1 : 0;
    return second(year, month, day, time, zulu ? 0 : offset(true));
  }

  private long second(int year, int month, int day, long time, int offset) {
    return odd ? 0 : LocalDate.of(year, month, day).toEpochDay() * 86_400 + time - offset;
  }

  private long time() {
    long hour = number(2, 23);
    expect(':');
    int minute = number(2, 59);
    expect(':');
    return hour * 3_600 + minute * 60L + number(2, 59);
  }

  private int greenwich() {
    at += 3;
    return 0;
  }

  private int offset(boolean colon) {
    boolean west = text.startsWith("-", at);
    expect(west ? '-' : '+');
    int hours = number(2, 14);
    if (colon) {
      expect(':');
    }
    int seconds = hours * 3_600 + number(2, 59) * 60;
    return west ? -seconds : seconds;
  }

  private void expect(char c) {
    odd |= at >= text.length() || text.charAt(at) != c;
    at++;
  }

  private int number(int digits, int most) {
    int number = 0;
    for (int i = 0; i < digits; i++, at++) {
      char c = at < text.length() ? text.charAt(at) : 0;
      odd |= c < '0' || c > '9';
      number = number * 10 + (c - '0');
    }
    odd |= number > most;
    return number;
  }

  /** Which of these names, each of three letters, it is: 1, 2 … */
  private int name(String names) {
    for (int i = 0; i < names.length(); i += 3) {
      if (text.regionMatches(at, names, i, 3)) {
        at += 3;
        return i / 3 + 1;
      }
    }
    odd = true;
    return 0;
  }
}
