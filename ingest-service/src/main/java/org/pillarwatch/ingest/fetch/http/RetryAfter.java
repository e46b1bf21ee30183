package org.pillarwatch.ingest.fetch.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the header {@code Retry-After}: seconds or an HTTP date (RFC 9110 §10.2.3). */
final class RetryAfter {

  /** Maximum accepted pause. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

  private RetryAfter() {}

  /** The requested pause, not negative; empty when the value is invalid. */
  static Optional<Duration> parse(String value, Instant now) {
    String trimmed = value.strip();
    if (SECONDS.matcher(trimmed).matches()) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(trimmed))));
    }
    try {
      Instant date = ZonedDateTime.parse(trimmed, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(bounded(Duration.between(now, date)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration pause) {
    if (pause.isNegative()) {
      return Duration.ZERO;
    }
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
