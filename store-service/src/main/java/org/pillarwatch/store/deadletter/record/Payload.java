package org.pillarwatch.store.deadletter.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.DeadLetters;

/**
 * Content of a record.
 *
 * @param headers in order; names may repeat
 */
public record Payload(@Nullable Bytes key, @Nullable Bytes value, List<Header> headers) {

  /** Copies the list, so that it is immutable. */
  public Payload {
    headers = List.copyOf(headers);
  }

  /** Returns whether the value is missing because it was too large for the dead-letter topic. */
  public boolean isOutline() {
    return headers.stream().anyMatch(header -> header.name().equals(DeadLetters.OMITTED_BYTES));
  }

  /** The headers of the original record. */
  public List<Header> originalHeaders() {
    return headers.stream().filter(Header::isOriginal).toList();
  }

  /** A header of a Kafka record. */
  public record Header(String name, @Nullable Bytes value) {

    private static final String ADDED_WITH_THE_CAUSE = "kafka_dlt-";

    /** Returns whether the original record had it, before dead-lettering and replay. */
    public boolean isOriginal() {
      return !name.startsWith(ADDED_WITH_THE_CAUSE) && !name.equals(DeadLetters.REPLAY_OF);
    }
  }
}
