package org.pillarwatch.classify.pillar;

import java.util.List;
import org.pillarwatch.classify.text.NumberTable;
import org.pillarwatch.classify.text.WordHash;

/**
 * The words and beginnings that a model knows, each with its index, looked up by their hashes.
 * Immutable: safe for any thread.
 */
final class WordTable {

  static final int UNKNOWN = -1;

  /** The mark of a beginning, as in {@code corr*}. */
  static final char ANY_ENDING = '*';

  private final NumberTable words = new NumberTable();
  private final NumberTable beginnings = new NumberTable();

  /** Creates a table of distinct words; an index is a position in the list. */
  WordTable(List<String> words) {
    for (int index = 0; index < words.size(); index++) {
      add(words.get(index), index);
    }
  }

  private void add(String word, int index) {
    boolean beginning = word.charAt(word.length() - 1) == ANY_ENDING;
    int letters = beginning ? word.length() - 1 : word.length();
    NumberTable table = beginning ? beginnings : words;
    if (table.putIfAbsent(WordHash.of(word, letters), index + 1) != index + 1) {
      throw new IllegalStateException("a word twice: " + word);
    }
  }

  /** Returns the index of a word by its hash. */
  int word(long hash) {
    return words.get(hash) - 1;
  }

  /** Returns the index of a beginning by the hash of its letters. */
  int beginning(long hash) {
    return beginnings.get(hash) - 1;
  }
}
