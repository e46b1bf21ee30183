package org.pillarwatch.classify.pillar;

/** Receives the features of an article, in reading order. */
interface FeatureSink {

  /**
   * Receives an occurrence of a concept.
   *
   * @param concept its index in the vocabulary
   * @param position of the first word of the phrase
   * @param words how many words the phrase has
   */
  void concept(int concept, int position, int words);

  /**
   * Receives a word or its beginning.
   *
   * @param folded the whole word
   * @param letters how many of its letters count; all of them for the word itself
   */
  void word(String folded, int letters, int position);
}
