package org.pillarwatch.store.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.DeadLetters;

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

  /** Whether this is all but the value, which was too large for the dead-letter topic. */
  public boolean isOutline() {
    return headers.stream().anyMatch(header -> header.name().equals(DeadLetters.OMITTED_BYTES));
  }

  /** The headers that it had before it became a dead letter. */
  public List<Header> originalHeaders() {
    return headers.stream().filter(Header::isOriginal).toList();
  }
}
