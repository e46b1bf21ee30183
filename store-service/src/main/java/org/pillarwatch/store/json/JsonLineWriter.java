package org.pillarwatch.store.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes each value as one line of JSON, for exports. For one thread.
 *
 * @param <T> type of the values
 */
public final class JsonLineWriter<T> implements Consumer<T> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OutputStream out;

  /** Writes into a stream, which stays open. */
  public JsonLineWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a line.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  @Override
  public void accept(T value) {
    try {
      out.write(JSON.writeValueAsBytes(value));
      out.write('\n');
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
