package org.pillarwatch.events.sketch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Stop words, which carry no topical meaning; immutable. */
final class StopWords {

  /** The stop words of English, Spanish, Portuguese and French. */
  static final StopWords BUNDLED = bundled();

  private final int[] hashes;

  private StopWords(int[] hashes) {
    this.hashes = hashes;
  }

  private static StopWords bundled() {
    try (InputStream file = StopWords.class.getResourceAsStream("stop-words.txt")) {
      if (file == null) {
        throw new IllegalStateException("no stop-words.txt beside " + StopWords.class.getName());
      }
      TextWords words = TextWords.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      int[] hashes = new int[words.count()];
      Arrays.setAll(hashes, words::hash);
      Arrays.sort(hashes);
      return new StopWords(hashes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the stop words", e);
    }
  }

  boolean contains(int hash) {
    return Arrays.binarySearch(hashes, hash) >= 0;
  }
}
