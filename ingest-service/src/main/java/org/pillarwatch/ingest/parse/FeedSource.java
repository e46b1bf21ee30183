package org.pillarwatch.ingest.parse;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Origin of a feed's body, which affects how it is parsed.
 *
 * @param url the address that answered, after redirects; null when unknown
 * @param headers the response's headers; names in any case
 */
public record FeedSource(@Nullable URI url, Map<String, String> headers) {

  /** A body of unknown origin. */
  public static final FeedSource UNKNOWN = new FeedSource(null, Map.of());

  public FeedSource {
    var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = Collections.unmodifiableMap(copy);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
  }
}
