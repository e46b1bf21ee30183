package org.pillarwatch.classify.country;

import org.pillarwatch.classify.text.Words;

/** The sentences of a text, numbered from 0. */
final class Sentences {

  private final int[] numbers;

  private Sentences(int[] numbers) {
    this.numbers = numbers;
  }

  static Sentences of(Words text) {
    int[] numbers = new int[text.count()];
    for (int word = 1; word < numbers.length; word++) {
      numbers[word] = numbers[word - 1] + (text.gap(word).opensSentence() ? 1 : 0);
    }
    return new Sentences(numbers);
  }

  /** Returns the number of sentences that begin within the first words. */
  int count(int words) {
    return words == 0 ? 0 : numbers[words - 1] + 1;
  }

  /** Returns the number of the first word after the sentence of a word. */
  int end(int word) {
    int end = word + 1;
    while (end < numbers.length && numbers[end] == numbers[word]) {
      end++;
    }
    return end;
  }

  /** Returns the number of the sentence of a word. */
  int at(int word) {
    return numbers[word];
  }
}
