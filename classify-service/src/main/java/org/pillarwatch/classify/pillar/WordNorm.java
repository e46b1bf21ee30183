package org.pillarwatch.classify.pillar;

/**
 * How the words of an article share one weight: each counts by its emphasised number and rarity,
 * over the root of the emphasised number of all words, so that long articles gather little more
 * than short ones.
 */
public final class WordNorm {

  private static final double SCALE = 1.4;

  /** Added to the number of words, so that a few words alone weigh little. */
  private static final double PRIOR = 50;

  private WordNorm() {}

  /** Returns what each word is multiplied by in an article with so many words, emphasised. */
  public static double factor(double words) {
    return SCALE / Math.sqrt(PRIOR + words);
  }
}
