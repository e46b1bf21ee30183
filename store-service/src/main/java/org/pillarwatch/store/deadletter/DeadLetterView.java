package org.pillarwatch.store.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.deadletter.record.Payload;
import org.pillarwatch.store.deadletter.record.Preview;

/**
 * Readable view of a dead letter. Its value has a separate URL.
 *
 * @param headers all of them, in their order
 * @param value its beginning
 * @param successors ids of the letters that replays of it became
 * @param decision null while it is open
 */
public record DeadLetterView(
    DeadLetterItem letter,
    List<HeaderView> headers,
    Preview value,
    List<Long> successors,
    @Nullable Decision decision) {

  private static final int LONGEST_VALUE = 32 * 1024;
  private static final int LONGEST_HEADER = 1_000;

  /**
   * A header.
   *
   * @param isOriginal whether the original record had it
   */
  public record HeaderView(String name, Preview value, boolean isOriginal) {}

  /** Creates the view of a letter and of the decision that closed it. */
  public static DeadLetterView of(DeadLetter letter, @Nullable Decision decision) {
    Payload payload = letter.payload();
    return new DeadLetterView(
        letter.item(),
        payload.headers().stream()
            .map(header ->
                new HeaderView(
                    header.name(), Preview.of(header.value(), LONGEST_HEADER), header.isOriginal()))
            .toList(),
        Preview.of(payload.value(), LONGEST_VALUE),
        letter.successors(),
        decision);
  }
}
