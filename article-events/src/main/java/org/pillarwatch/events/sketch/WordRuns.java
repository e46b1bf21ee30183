package org.pillarwatch.events.sketch;

import java.text.Normalizer;

/**
 * Segmentation of a text into runs of letters and digits, shared by the two tokenizers: {@link
 * TextWords}, whose hashes are stored and must never change, and that of classification, which in
 * addition joins abbreviations and drops possessives.
 *
 * <p>The two differ in the combining marks that continue a word: a sketch splits a word at a
 * spacing mark, as in Devanagari. Immutable and thread-safe.
 */
public final class WordRuns {

  /** The runs of sketches, in which only non-spacing marks continue a word. */
  public static final WordRuns OF_SKETCHES = new WordRuns(1 << Character.NON_SPACING_MARK);

  /** Runs in which every combining mark continues a word (Unicode Standard Annex 29, rule WB4). */
  public static final WordRuns WITH_ALL_MARKS =
      new WordRuns(
          1 << Character.NON_SPACING_MARK
              | 1 << Character.COMBINING_SPACING_MARK
              | 1 << Character.ENCLOSING_MARK);

  private static final char FIRST_MARK = '\u0300';
  private static final char LAST_COMMON_MARK = '\u036F';

  private final int marks;

  private WordRuns(int marks) {
    this.marks = marks;
  }

  /** Returns whether the character is a combining mark that continues a word. */
  public boolean isMark(char c) {
    return c >= FIRST_MARK && (c <= LAST_COMMON_MARK || (marks >>> Character.getType(c) & 1) != 0);
  }

  /**
   * Returns the offset after the run that begins at an offset; the offset itself if none does.
   * {@link FormatCharacters} within the run belong to it.
   */
  public int end(String text, int start) {
    int end = start;
    int at = start;
    while (at < text.length()) {
      if (continues(text.charAt(at))) {
        end = ++at;
      } else if (at > start && FormatCharacters.joins(text, at)) {
        at++;
      } else {
        return end;
      }
    }
    return end;
  }

  /** Returns the lower-case form of a letter without its accents, by canonical decomposition. */
  public static char baseLetter(char c) {
    String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return Character.toLowerCase(apart.charAt(0));
  }

  private boolean continues(char c) {
    return c < 0x80
        ? Character.isLetterOrDigit(c)
        : (Character.isLetterOrDigit(c) && !UnspacedScripts.contains(c)) || isMark(c);
  }
}
