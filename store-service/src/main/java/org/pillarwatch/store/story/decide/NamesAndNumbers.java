package org.pillarwatch.store.story.decide;

import java.util.Arrays;
import org.pillarwatch.events.sketch.TextWords;

/**
 * Finds the names and numbers of a text by their form alone, in any language that has capitals: a
 * number begins with a digit, a name with a capital within a sentence. A word that the text also
 * writes small is no name: "MOSCOW — The ministers met", "in The Hague".
 */
final class NamesAndNumbers {

  private NamesAndNumbers() {}

  static boolean[] of(String text, TextWords words) {
    int[] small = writtenSmall(text, words);
    boolean[] facts = new boolean[words.count()];
    for (int word = 0; word < facts.length; word++) {
      facts[word] =
          Character.isDigit(text.charAt(words.start(word)))
              || (isCapitalised(text, words, word)
                  && !opensSentence(text, words, word)
                  && Arrays.binarySearch(small, words.hash(word)) < 0);
    }
    return facts;
  }

  /** Hashes, sorted, of the words that stand somewhere without a capital. */
  private static int[] writtenSmall(String text, TextWords words) {
    int[] hashes = new int[words.count()];
    int size = 0;
    for (int word = 0; word < hashes.length; word++) {
      if (Character.isLowerCase(text.charAt(words.start(word)))) {
        hashes[size++] = words.hash(word);
      }
    }
    Arrays.sort(hashes, 0, size);
    return Arrays.copyOf(hashes, size);
  }

  private static boolean isCapitalised(String text, TextWords words, int word) {
    return words.end(word) - words.start(word) > 1
        && Character.isUpperCase(text.charAt(words.start(word)));
  }

  private static boolean opensSentence(String text, TextWords words, int word) {
    int from = word == 0 ? 0 : words.end(word - 1);
    if (word == 0) {
      return true;
    }
    for (int at = from; at < words.start(word); at++) {
      switch (text.charAt(at)) {
        case '.', '!', '?', ':', '\n', '"', '“', '«', '¿', '¡', '|' -> {
          return true;
        }
        default -> {
          // Commas, brackets and white space go on with the sentence.
        }
      }
    }
    return false;
  }
}
