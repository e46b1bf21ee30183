package org.pillarwatch.classify.text;

import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/**
 * Numbers for the words and beginnings that the phrases of this process contain. A text is looked
 * up once; every {@link PhraseTrie} then compares numbers. Like interned strings, numbers are never
 * given back, so that they stay few as long as the phrases do.
 *
 * <p>Safe for any thread: numbers are given one at a time, texts are numbered side by side.
 */
final class WordNumbers {

  private static final WordNumbers SHARED = new WordNumbers();

  private final StampedLock lock = new StampedLock();
  private final NumberTable words = new NumberTable();
  private final NumberTable beginnings = new NumberTable();
  private final BeginningLengths lengths = new BeginningLengths();
  private int size;

  private WordNumbers() {}

  /** Returns the number of a word, a new one if it has none. */
  static int ofWord(String word) {
    return SHARED.word(word);
  }

  /** Returns the number of a beginning of words, a new one if it has none. */
  static int ofBeginning(String beginning) {
    return SHARED.beginning(beginning);
  }

  /** Returns how many words and beginnings have a number. */
  static int size() {
    return SHARED.count();
  }

  /** Returns the numbers of the words of a text. */
  static NumberedWords of(String[] folded) {
    return SHARED.number(folded);
  }

  private int word(String word) {
    long stamp = lock.writeLock();
    try {
      int number = words.putIfAbsent(WordHash.of(word, word.length()), size + 1);
      size = Math.max(size, number);
      return number;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private int beginning(String beginning) {
    String bounded =
        beginning.substring(0, Math.min(beginning.length(), BeginningLengths.MOST_LETTERS));
    long stamp = lock.writeLock();
    try {
      int number = beginnings.putIfAbsent(WordHash.of(bounded, bounded.length()), size + 1);
      size = Math.max(size, number);
      lengths.add(bounded);
      return number;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private int count() {
    long stamp = lock.readLock();
    try {
      return size;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  private NumberedWords number(String[] folded) {
    var hashes = new long[folded.length];
    var numbers = new int[folded.length];
    var starts = new int[folded.length + 1];
    var found = new int[folded.length];
    int count = 0;
    long stamp = lock.readLock();
    try {
      for (int word = 0; word < folded.length; word++) {
        String text = folded[word];
        hashes[word] = WordHash.of(text, text.length());
        numbers[word] = words.get(hashes[word]);
        long rest = lengths.of(text);
        while (rest != 0) {
          int letters = Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
          rest ^= 1L << letters;
          int number = beginnings.get(WordHash.of(text, letters));
          if (number != NumberTable.NONE) {
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = number;
          }
        }
        starts[word + 1] = count;
      }
      return new NumberedWords(size, hashes, numbers, starts, found);
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
