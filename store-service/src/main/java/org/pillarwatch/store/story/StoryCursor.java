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
 * The place of a story in the list: newest article first, and by number where two are of one time.
 *
 * @param lastAt to the microsecond, as the database keeps it
 */
public record StoryCursor(Instant lastAt, long number) {

  private static final Pattern FORM = Pattern.compile("(-?\\d{1,18})\\.(\\d{1,18})");

  /** The cursor for use in an address; callers must not look inside. */
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
