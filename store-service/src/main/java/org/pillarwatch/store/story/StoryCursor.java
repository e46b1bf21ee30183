package org.pillarwatch.store.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.temporal.ChronoUnit.MICROS;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Position of a story in the list, ordered by newest article, then by number.
 *
 * @param lastAt in microseconds, the precision of the database
 */
public record StoryCursor(Instant lastAt, long number) {

  private static final Pattern FORM = Pattern.compile("(-?\\d{1,18})\\.(\\d{1,18})");

  /** The opaque cursor for URLs. */
  public String encode() {
    String plain = MICROS.between(Instant.EPOCH, lastAt) + "." + number;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
  }

  static Optional<StoryCursor> decode(String encoded) {
    try {
      Matcher plain = FORM.matcher(new String(Base64.getUrlDecoder().decode(encoded), US_ASCII));
      return plain.matches()
          ? Optional.of(
              new StoryCursor(
                  Instant.EPOCH.plus(Long.parseLong(plain.group(1)), MICROS),
                  Long.parseLong(plain.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException notOfOurs) {
      return Optional.empty();
    }
  }
}
