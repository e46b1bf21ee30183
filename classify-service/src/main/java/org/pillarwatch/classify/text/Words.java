package org.pillarwatch.classify.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as its words, in order, each with its folded form, its case, its place and the {@link Gap}
 * before it.
 *
 * <p>A word is a run of letters and digits; soft hyphens and other unseen characters in it are
 * passed over. Apostrophes and hyphens divide words; a possessive 's is no word. An abbreviation
 * written with inner full stops ("U.S.", "EE.UU.", "N.J.") is one word whose folded form keeps the
 * stops and always ends in one. Offsets count UTF-16 code units of the text. Immutable: safe for
 * any thread.
 */
public final class Words {

  private static final byte CAPITAL = 1;
  private static final byte ALL_CAPITALS = 2;

  private final String text;
  private final int count;
  private final int[] starts;
  private final int[] ends;
  private final String[] folded;
  private final byte[] cases;
  private final Gap[] gaps;
  private final boolean cased;

  /** Made when first asked for, and again when more words have numbers; any thread's will do. */
  private @Nullable NumberedWords numbers;

  private Words(WordCutter cut) {
    this.text = cut.text;
    this.count = cut.count;
    this.starts = Arrays.copyOf(cut.starts, count);
    this.ends = Arrays.copyOf(cut.ends, count);
    this.folded = Arrays.copyOf(cut.folded, count);
    this.cases = Arrays.copyOf(cut.cases, count);
    this.gaps = Arrays.copyOf(cut.gaps, count);
    this.cased = cut.sawCapital && cut.sawSmall;
  }

  /** Splits a text into words. */
  public static Words of(String text) {
    WordCutter cutter = new WordCutter(text);
    cutter.cut();
    return new Words(cutter);
  }

  /** Returns the numbers of the words, made when at least so many words had one. */
  NumberedWords numbers(int known) {
    NumberedWords made = numbers;
    if (made == null || made.known() < known) {
      made = WordNumbers.of(folded);
      numbers = made;
    }
    return made;
  }

  static byte caseOf(boolean capital, boolean allCapitals) {
    return (byte) ((capital ? CAPITAL : 0) | (allCapitals ? ALL_CAPITALS : 0));
  }

  /** Returns the text that was cut. */
  public String text() {
    return text;
  }

  /** Returns the number of words. */
  public int count() {
    return count;
  }

  /** Returns the offset of the first character of a word. */
  public int start(int word) {
    return starts[word];
  }

  /** Returns the offset after the last character of a word. */
  public int end(int word) {
    return ends[word];
  }

  /** Returns the word in lower case without accents. */
  public String folded(int word) {
    return folded[word];
  }

  /** Returns the {@link WordHash} of the whole folded word. */
  public long hash(int word) {
    return numbers(0).hash(word);
  }

  /** Returns whether the word begins with a capital letter. */
  public boolean isCapitalised(int word) {
    return (cases[word] & CAPITAL) != 0;
  }

  /** Returns whether the word has at least two letters and all are capitals. */
  public boolean isAllCapitals(int word) {
    return (cases[word] & ALL_CAPITALS) != 0;
  }

  /** Returns what stands between this word and the one before it. */
  public Gap gap(int word) {
    return gaps[word];
  }

  /**
   * Returns whether the text uses both cases, so that a capital means something: false for a
   * headline in capitals and for a text in lower case.
   */
  public boolean isCased() {
    return cased;
  }

  /** Returns the text from the first through the last of these words, as it was written. */
  public String written(int first, int last) {
    return text.substring(starts[first], ends[last]);
  }
}
