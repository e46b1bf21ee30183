package org.pillarwatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Permanent identifier of an article: a SHA-256, 64 lower-case hex digits.
 *
 * <p>The id is deterministic: two pipelines give the same article the same id, and a record
 * delivered twice is stored once.
 *
 * @param value the hex digits
 */
public record ArticleId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Refuses anything but 64 lower-case hex digits. */
  @JsonCreator
  public ArticleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an article id: " + value);
    }
  }

  /** The id of the article at this address, which must be canonical already. */
  public static ArticleId of(URI canonicalUrl) {
    return new ArticleId(Sha256.of(canonicalUrl.toString()));
  }

  /** The id of an entry without its own page, derived from its feed and guid. */
  public static ArticleId of(URI feed, String guid) {
    return new ArticleId(Sha256.of(feed.toString(), guid));
  }

  @Override
  public String toString() {
    return value;
  }
}
