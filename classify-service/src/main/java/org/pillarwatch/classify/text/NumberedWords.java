package org.pillarwatch.classify.text;

/**
 * The words of a text by the numbers of {@link WordNumbers}: of each word, and of all beginnings
 * that it has; with their hashes. Immutable: safe for any thread.
 */
final class NumberedWords {

  private final int known;
  private final long[] hashes;
  private final int[] words;
  private final int[] starts;
  private final int[] beginnings;

  /**
   * Wraps numbers.
   *
   * @param known how many words and beginnings had a number
   * @param starts index of each word's first beginning; one more for the end of the last
   * @param beginnings those of one word after those of the one before, the longest first
   */
  NumberedWords(int known, long[] hashes, int[] words, int[] starts, int[] beginnings) {
    this.known = known;
    this.hashes = hashes;
    this.words = words;
    this.starts = starts;
    this.beginnings = beginnings;
  }

  int known() {
    return known;
  }

  /** Returns the {@link WordHash} of a whole word. */
  long hash(int word) {
    return hashes[word];
  }

  /** Returns the number of a word; {@link NumberTable#NONE} when no phrase contains it. */
  int word(int word) {
    return words[word];
  }

  int beginningsStart(int word) {
    return starts[word];
  }

  int beginningsEnd(int word) {
    return starts[word + 1];
  }

  int beginning(int at) {
    return beginnings[at];
  }
}
