package org.pillarwatch.store.story;

import org.pillarwatch.events.TextWords;

/**
 * Finds the names and numbers of a text by their form alone, in any language that has capitals: a
 * number begins with a digit, a name with a capital within a sentence.
 */
final class Facts {

  private Facts() {}

  static boolean[] of(String text, TextWords words) {
    boolean[] facts = new boolean[words.count()];
    for (int word = 0; word < facts.length; word++) {
      char first = text.charAt(words.start(word));
      boolean isLong = words.end(word) - words.start(word) > 1;
      facts[word] =
          Character.isDigit(first)
              || (isLong && Character.isUpperCase(first) && !opensSentence(text, words, word));
    }
    return facts;
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
