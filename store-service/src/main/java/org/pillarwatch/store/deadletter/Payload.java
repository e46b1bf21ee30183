package org.pillarwatch.store.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record's own content.
 *
 * @param headers in their order; a name may stand several times
 */
public record Payload(@Nullable Bytes key, @Nullable Bytes value, List<Header> headers) {

  /** Keeps a list that nobody can change any more. */
  public Payload {
    headers = List.copyOf(headers);
  }

  /** The headers that it had before it became a dead letter. */
  public List<Header> originalHeaders() {
    return headers.stream().filter(Header::isOriginal).toList();
  }
}
