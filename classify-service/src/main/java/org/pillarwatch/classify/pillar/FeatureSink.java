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
   * Receives a word.
   *
   * @param hash the hash of the folded word
   */
  void word(int position, long hash);

  /**
   * Receives the beginning of a word that is longer.
   *
   * @param letters how many letters it has
   * @param hash the hash of these letters
   */
  void beginning(int position, int letters, long hash);
}
