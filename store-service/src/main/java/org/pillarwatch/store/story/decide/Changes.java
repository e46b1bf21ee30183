package org.pillarwatch.store.story.decide;

import java.util.BitSet;

/**
 * Differences between the words at corresponding positions of two texts.
 *
 * @param facts names and numbers
 * @param changedFacts those of them that the other text has nowhere, not even misspelt
 * @param words other words
 * @param changedWords those of them that the other text has nowhere, not even misspelt
 */
record Changes(int facts, int changedFacts, int words, int changedWords) {

  /** Share of the names and numbers that changed; 0 when there are none. */
  double ofFacts() {
    return facts == 0 ? 0 : changedFacts / (double) facts;
  }

  /** Share of the other words that changed; 0 when there are none. */
  double ofWords() {
    return words == 0 ? 0 : changedWords / (double) words;
  }

  /**
   * Compares the words of a part.
   *
   * @param counterparts for each word of the text, its position in the other text
   */
  static Changes of(AnalysedText text, BitSet part, AnalysedText other, int[] counterparts) {
    int facts = 0;
    int changedFacts = 0;
    int words = 0;
    int changedWords = 0;
    for (int word = part.nextSetBit(0); word >= 0; word = part.nextSetBit(word + 1)) {
      int changed = remains(text, word, other, counterparts[word]) ? 0 : 1;
      if (text.isFact(word)) {
        facts++;
        changedFacts += changed;
      } else {
        words++;
        changedWords += changed;
      }
    }
    return new Changes(facts, changedFacts, words, changedWords);
  }

  private static boolean remains(AnalysedText text, int word, AnalysedText other, int counterpart) {
    String number = text.number(word);
    if (number != null && number.length() > text.words().end(word) - text.words().start(word)) {
      // Its parts stand in other numbers too.
      return other.hasNumber(number);
    }
    return other.hasWord(text.words().hash(word))
        || ScanErrors.explains(text, word, other, counterpart);
  }
}
