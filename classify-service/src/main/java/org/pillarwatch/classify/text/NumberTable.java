package org.pillarwatch.classify.text;

/**
 * Numbers by {@link WordHash}: open addressing, at most half full. An entry is the upper 44 bits of
 * a hash with a number in the place of the others, so that a look-up reads one word of memory; a
 * word that is not in a table of 60,000 is taken for one that is once in 300 million.
 *
 * <p>Not safe for threads while numbers are put in.
 */
public final class NumberTable {

  /** What {@link #get} returns for a word without a number. */
  public static final int NONE = 0;

  private static final int NUMBER_BITS = 20;
  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  private long[] entries = new long[16];
  private int size;

  /** Returns the number of a word by its hash, or zero when it has none. */
  public int get(long hash) {
    return (int) (entries[place(hash)] & NUMBER);
  }

  /**
   * Gives a number to a word unless it has one.
   *
   * @return the number that the word has now
   * @throws IllegalStateException when the number does not fit
   */
  public int putIfAbsent(long hash, int number) {
    if (number > NUMBER) {
      throw new IllegalStateException("more than " + NUMBER + " words in phrases");
    }
    if (2 * (size + 1) > entries.length) {
      grow();
    }
    int at = place(hash);
    if (entries[at] == 0) {
      entries[at] = (hash & ~NUMBER) | number;
      size++;
    }
    return (int) (entries[at] & NUMBER);
  }

  private int place(long hash) {
    int mask = entries.length - 1;
    int at = (int) (hash >>> NUMBER_BITS) & mask;
    while (entries[at] != 0 && ((entries[at] ^ hash) & ~NUMBER) != 0) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] old = entries;
    entries = new long[2 * old.length];
    for (long entry : old) {
      if (entry != 0) {
        entries[place(entry)] = entry;
      }
    }
  }
}
