package org.pillarwatch.store.query;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.temporal.ChronoUnit.MICROS;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;

/**
 * Position of an article in the order of a list: best match first in lists by relevance, then
 * newest first, then by id. A page that continues from here neither repeats nor skips an article,
 * even if articles are stored meanwhile.
 *
 * @param datedAt to the microsecond, as the database keeps it
 * @param match how well the article matches; null in lists that are not ordered by relevance
 */
public record Cursor(Instant datedAt, ArticleId id, @Nullable Match match) {

  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,18})\\.([0-9a-f]{64})(?:\\.(-?\\d{1,11})\\.(-?\\d{1,18}))?");

  /**
   * How well an article matches.
   *
   * @param asOf when the first page was asked for, to the microsecond; all pages count from then
   *     how new an article is
   */
  public record Match(float score, Instant asOf) {}

  /** A position in a list that is not ordered by relevance. */
  public Cursor(Instant datedAt, ArticleId id) {
    this(datedAt, id, null);
  }

  /** Whether it is a position in a list of this order. */
  public boolean isOf(ArticleOrder order) {
    return (match != null) == (order == ArticleOrder.RELEVANCE);
  }

  /** The cursor for use in an address; callers must not look inside. */
  public String encode() {
    String plain = micros(datedAt) + "." + id;
    if (match != null) {
      plain += "." + Float.floatToIntBits(match.score()) + "." + micros(match.asOf());
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
  }

  /** Reads back what {@link #encode} gave; empty when it is anything else. */
  public static Optional<Cursor> decode(String encoded) {
    try {
      Matcher plain = FORM.matcher(new String(Base64.getUrlDecoder().decode(encoded), US_ASCII));
      return plain.matches()
          ? Optional.of(
              new Cursor(time(plain.group(1)), new ArticleId(plain.group(2)), match(plain)))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException notOfOurs) {
      return Optional.empty();
    }
  }

  private static @Nullable Match match(Matcher plain) {
    if (plain.group(3) == null) {
      return null;
    }
    float score = Float.intBitsToFloat(Integer.parseInt(plain.group(3)));
    if (!Float.isFinite(score)) {
      throw new IllegalArgumentException("not a score: " + score);
    }
    return new Match(score, time(plain.group(4)));
  }

  private static long micros(Instant time) {
    return MICROS.between(Instant.EPOCH, time);
  }

  private static Instant time(String micros) {
    return Instant.EPOCH.plus(Long.parseLong(micros), MICROS);
  }
}
