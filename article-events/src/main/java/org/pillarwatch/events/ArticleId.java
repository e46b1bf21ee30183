package org.pillarwatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Names one article for ever: a SHA-256, 64 lower-case hex digits.
 *
 * <p>Two copies of the pipeline that meet the same article give it the same id, so that a record
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

  /** The id of an entry that has no page of its own: its feed and its guid name it. */
  public static ArticleId of(URI feed, String guid) {
    return new ArticleId(Sha256.of(feed.toString(), guid));
  }

  @Override
  public String toString() {
    return value;
  }
}
