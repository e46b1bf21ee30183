package org.pillarwatch.store.query;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.temporal.ChronoUnit.MICROS;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarwatch.events.ArticleId;

/**
 * Position of an article in the order of all lists: newest first, then by id. A page that continues
 * from here neither repeats nor skips an article, even if articles are stored meanwhile.
 *
 * @param datedAt to the microsecond, as the database keeps it
 */
public record Cursor(Instant datedAt, ArticleId id) {

  private static final Pattern FORM = Pattern.compile("(-?\\d{1,18})\\.([0-9a-f]{64})");

  /** The cursor for use in an address; callers must not look inside. */
  public String encode() {
    String plain = MICROS.between(Instant.EPOCH, datedAt) + "." + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
  }

  /** Reads back what {@link #encode} gave; empty when it is anything else. */
  public static Optional<Cursor> decode(String encoded) {
    try {
      Matcher plain = FORM.matcher(new String(Base64.getUrlDecoder().decode(encoded), US_ASCII));
      return plain.matches()
          ? Optional.of(
              new Cursor(
                  Instant.EPOCH.plus(Long.parseLong(plain.group(1)), MICROS),
                  new ArticleId(plain.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException notOfOurs) {
      return Optional.empty();
    }
  }
}
