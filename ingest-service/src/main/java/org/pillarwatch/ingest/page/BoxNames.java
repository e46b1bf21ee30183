package org.pillarwatch.ingest.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the purposes of boxes from their class names, ids and roles: {@code article-body}, {@code
 * articleBody} and {@code RSSFeed} are names of several words. For one thread.
 */
final class BoxNames {

  /** A name such as {@code has-sidebar} or {@code comments-open} names a state, not a purpose. */
  private static final int STATE_BEFORE = 1 << 30;

  private static final int STATE_BEHIND = 1 << 31;
  private static final int STATES = STATE_BEFORE | STATE_BEHIND;

  private static final int PLACES = 1 << 11;

  /** Number of attributes of a page that are remembered, as neighbours often have the same. */
  private static final int LATEST = 1 << 7;

  private static final int CAPTION = BoxPurpose.CAPTION.bit();

  private static final String[] WORDS = new String[PLACES];
  private static final int[] HASHES = new int[PLACES];
  private static final int[] BITS = new int[PLACES];

  /** Of the number that hash codes are made with. */
  private static final int[] POWERS = new int[64];

  private static int longest;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 31 * POWERS[i - 1];
    }
    for (Map.Entry<String, Integer> word : BoxPurpose.words().entrySet()) {
      put(word.getKey(), word.getValue());
    }
    putAll(
        List.of(
            "has",
            "no",
            "with",
            "without",
            "show",
            "shows",
            "allow",
            "allows",
            "enable",
            "enables",
            "disable",
            "disables"),
        STATE_BEFORE);
    putAll(List.of("enabled", "disabled", "open", "opened", "closed", "allowed"), STATE_BEHIND);
  }

  private char[] letters = new char[128];
  private final @Nullable String[] latest = new String[LATEST];
  private final int[] latestBits = new int[LATEST];

  private static void putAll(Collection<String> words, int bit) {
    words.forEach(word -> put(word, bit));
  }

  private static void put(String word, int bits) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    int place = place(hash);
    while (WORDS[place] != null && !WORDS[place].equals(word)) {
      place = (place + 1) & (PLACES - 1);
    }
    WORDS[place] = word;
    HASHES[place] = hash;
    BITS[place] |= bits;
    longest = Math.max(longest, word.length());
  }

  private static int place(int hash) {
    int mixed = hash * 0x9E37_79B9;
    return mixed >>> (32 - 11);
  }

  /** The purposes, as bits, of all names in an attribute. */
  int bitsOf(String names) {
    int place = names.hashCode() & (LATEST - 1);
    if (!names.equals(latest[place])) {
      latestBits[place] = read(names);
      latest[place] = names;
    }
    return latestBits[place];
  }

  private int read(String names) {
    int length = names.length();
    if (letters.length < length) {
      letters = new char[length];
    }
    int bits = 0;
    int start = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || names.charAt(i) <= ' ') {
        bits |= i > start ? read(names, start, i) : 0;
        start = i + 1;
      }
    }
    return bits;
  }

  private int read(String name, int from, int to) {
    int bits = 0;
    int count = 0;
    int wordStart = 0;
    int before = -1;
    int wordHash = 0;
    int hash = 0;
    int hashBefore = 0;
    char last = ' ';
    for (int i = from; i <= to; i++) {
      char c = i == to ? ' ' : name.charAt(i);
      boolean letter = isLetter(c);
      // A new word also begins at a capital behind a small letter, or before one.
      if (count > wordStart
          && (!letter || (c < 'a' && (small(last) || (i + 1 < to && small(name.charAt(i + 1))))))) {
        int word = find(wordHash, wordStart, count);
        int state = i - (count - wordStart) == from ? word & STATE_BEFORE : 0;
        state |= i == to ? word & STATE_BEHIND : 0;
        if (state != 0) {
          return 0;
        }
        bits |= word & ~STATES;
        if (before >= 0 && count - before <= longest) {
          // Of several words that mean one thing only together, such as photo-desc.
          bits |= find(hashBefore * POWERS[count - wordStart] + wordHash, before, count) & CAPTION;
        }
        before = wordStart;
        hashBefore = wordHash;
        wordStart = count;
        wordHash = 0;
      }
      if (letter) {
        int small = c | 0x20;
        letters[count++] = (char) small;
        hash = 31 * hash + small;
        wordHash = 31 * wordHash + small;
      }
      last = c;
    }
    int whole = before > 0 ? find(hash, 0, count) & ~STATES : 0;
    return bits | whole | BoxPurpose.bodyMark(letters, count);
  }

  /** Bits of the word that these letters are. */
  private int find(int hash, int from, int to) {
    for (int place = place(hash); WORDS[place] != null; place = (place + 1) & (PLACES - 1)) {
      if (HASHES[place] == hash && same(WORDS[place], from, to)) {
        return BITS[place];
      }
    }
    return 0;
  }

  private boolean same(String word, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (word.charAt(i - from) != letters[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return small((char) (c | 0x20));
  }

  private static boolean small(char c) {
    return c >= 'a' && c <= 'z';
  }
}
