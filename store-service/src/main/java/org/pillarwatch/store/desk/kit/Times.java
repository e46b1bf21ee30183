package org.pillarwatch.store.desk.kit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Formats times in UTC; the script of the desk converts them to the reader's time zone. Public
 * methods are called by templates.
 */
final class Times {

  private static final DateTimeFormatter BRIEF = format("d MMM, HH:mm");
  private static final DateTimeFormatter FULL = format("d MMMM yyyy, HH:mm 'UTC'");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  public String brief(Instant time) {
    return BRIEF.format(time);
  }

  public String full(Instant time) {
    return FULL.format(time);
  }
}
