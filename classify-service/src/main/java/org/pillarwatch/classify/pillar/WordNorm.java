package org.pillarwatch.classify.pillar;

/**
 * Normalisation of the words of an article: each has its emphasised frequency times its rarity,
 * divided by the square root of the emphasised frequency of all words, so that long articles get
 * scores similar to short ones.
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
