package org.pillarwatch.events.sketch;

import java.util.Arrays;

/**
 * Tokenised and hashed words of a text: the input of a {@link Sketch}, and the means to find the
 * passages that a sketch refers to.
 *
 * <p>A word is a run of letters and digits, folded to lower case without accents and {@linkplain
 * FormatCharacters unseen characters}; in scripts that put no space between words, each character
 * is one. Its hash is FNV-1a (32 bits, by Fowler, Noll and Vo) over the folded UTF-16 units; its
 * stem is the hash of its first six letters, which brings together most inflections in most
 * languages (McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text
 * Retrieval", 2004). A shingle is three words in a row; its hash mixes theirs by the finalizer of
 * MurmurHash3.
 *
 * <p>Immutable and thread-safe.
 */
public final class TextWords {

  /** Words of a shingle. */
  public static final int SHINGLE = 3;

  private static final int STEM = 6;
  private static final int FNV_BASIS = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;
  private static final char[] PLAIN_LATIN = plainLatin();

  private final String text;
  private int count;
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private int[] stems;

  private TextWords(String text) {
    this.text = text;
    int guess = 8 + text.length() / 5;
    starts = new int[guess];
    ends = new int[guess];
    hashes = new int[guess];
    stems = new int[guess];
  }

  /** Finds the words of a text. */
  public static TextWords of(String text) {
    var words = new TextWords(text);
    words.read();
    return words;
  }

  /** Number of words. */
  public int count() {
    return count;
  }

  /** Offset of a word's first character, in UTF-16 code units. */
  public int start(int word) {
    return starts[word];
  }

  /** Offset after a word's last character. */
  public int end(int word) {
    return ends[word];
  }

  /** Hash of a word. */
  public int hash(int word) {
    return hashes[word];
  }

  /** Hash of a word's first six letters, or of the whole shorter word. */
  public int stem(int word) {
    return stems[word];
  }

  /**
   * Returns whether a word is a content word, as the terms of a {@link Sketch} are: longer than a
   * letter and no stop word of English, Spanish, Portuguese or French.
   */
  public boolean isTerm(int word) {
    return ends[word] - starts[word] > 1 && !StopWords.BUNDLED.contains(hashes[word]);
  }

  /** Number of shingles. */
  public int shingles() {
    return Math.max(0, count - SHINGLE + 1);
  }

  /** Hash of the shingle that begins at a word. */
  public int shingle(int word) {
    int hash = hashes[word];
    hash = mix(hash * 31 + hashes[word + 1]);
    return mix(hash * 31 + hashes[word + 2]);
  }

  /** Hash of all words in their order: equal texts but for case, spacing and punctuation agree. */
  public long fingerprint() {
    long hash = 0xCBF29CE484222325L;
    for (int word = 0; word < count; word++) {
      hash = (hash ^ (hashes[word] & 0xFFFF_FFFFL)) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!Character.isLetterOrDigit(c)) {
        at++;
      } else {
        int end = UnspacedScripts.contains(c) ? at + 1 : WordRuns.OF_SKETCHES.end(text, at);
        add(at, end);
        at = end;
      }
    }
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      grow();
    }
    int hash = FNV_BASIS;
    int stem = FNV_BASIS;
    int letters = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c >= 128 && (WordRuns.OF_SKETCHES.isMark(c) || FormatCharacters.joins(text, at))) {
        continue;
      }
      hash = (hash ^ folded(c)) * FNV_PRIME;
      letters++;
      if (letters == STEM) {
        stem = hash;
      }
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    stems[count] = letters < STEM ? hash : stem;
    count++;
  }

  private void grow() {
    int size = starts.length * 2;
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    hashes = Arrays.copyOf(hashes, size);
    stems = Arrays.copyOf(stems, size);
  }

  private static char folded(char c) {
    return c < PLAIN_LATIN.length ? PLAIN_LATIN[c] : Character.toLowerCase(c);
  }

  private static int mix(int hash) {
    int mixed = hash;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }

  private static char[] plainLatin() {
    char[] plain = new char[0x250];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = WordRuns.baseLetter(c);
    }
    return plain;
  }
}
