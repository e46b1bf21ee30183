package org.pillarwatch.store.story.decide;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.sketch.TextWords;

/** A text prepared for comparison: words, shingles, names and numbers. */
final class AnalysedText {

  private final String text;
  private final TextWords words;
  private final int[] sortedShingles;
  private final int[] sortedWords;
  private final int[] sortedStems;
  private final boolean[] facts;
  private final @Nullable String[] numbers;
  private final Set<String> allNumbers = new HashSet<>();

  AnalysedText(String text) {
    this.text = text;
    this.words = TextWords.of(text);
    this.sortedShingles = sorted(words.shingles(), words::shingle);
    this.sortedWords = sorted(words.count(), words::hash);
    this.sortedStems = sorted(words.count(), words::stem);
    this.facts = NamesAndNumbers.of(text, words);
    this.numbers = NamesAndNumbers.numbers(text, words);
    Arrays.stream(numbers).filter(Objects::nonNull).forEach(allNumbers::add);
  }

  String text() {
    return text;
  }

  TextWords words() {
    return words;
  }

  boolean hasWord(int hash) {
    return Arrays.binarySearch(sortedWords, hash) >= 0;
  }

  boolean hasStem(int stem) {
    return Arrays.binarySearch(sortedStems, stem) >= 0;
  }

  /** Returns whether a word is a name or a number. */
  boolean isFact(int word) {
    return facts[word];
  }

  /** The number, such as {@code 6.4}, that a word is a part of; null when it is none. */
  @Nullable String number(int word) {
    return numbers[word];
  }

  boolean hasNumber(String number) {
    return allNumbers.contains(number);
  }

  /** Stems, ascending and without repetition, of the content words among some words. */
  int[] terms(BitSet chosen) {
    return chosen.stream().filter(words::isTerm).map(words::stem).sorted().distinct().toArray();
  }

  /**
   * Marks the shingles that belong to a site's boilerplate instead of the report.
   *
   * <p>Only the lowest hashes of a text are counted, so only they can be recognised as frame; those
   * between two recognised ones count as frame too.
   *
   * @param isFrame whether a shingle is known to stand in many unrelated texts
   * @param sampled how many of the lowest hashes are counted
   */
  boolean[] frame(IntPredicate isFrame, int sampled) {
    boolean[] frame = new boolean[words.shingles()];
    if (frame.length == 0) {
      return frame;
    }
    int[] sample = sample(sampled);
    int limit = sample[sample.length - 1];
    int open = 0;
    boolean lastIsFrame = true;
    boolean any = false;
    for (int word = 0; word < frame.length; word++) {
      int hash = words.shingle(word);
      if (Integer.compareUnsigned(hash, limit) > 0) {
        continue;
      }
      boolean known = isFrame.test(hash);
      any |= known;
      if (known) {
        Arrays.fill(frame, lastIsFrame ? open : word, word + 1, true);
      }
      lastIsFrame = known;
      open = word + 1;
    }
    if (any && lastIsFrame) {
      Arrays.fill(frame, open, frame.length, true);
    }
    return frame;
  }

  /** The lowest hashes of its shingles, as unsigned numbers ascending: as in its sketch. */
  int[] sample(int most) {
    int[] turned = sortedShingles.clone();
    for (int i = 0; i < turned.length; i++) {
      turned[i] ^= Integer.MIN_VALUE;
    }
    Arrays.sort(turned);
    int[] sample = Arrays.copyOf(turned, Math.min(most, turned.length));
    for (int i = 0; i < sample.length; i++) {
      sample[i] ^= Integer.MIN_VALUE;
    }
    return sample;
  }

  private static int[] sorted(int count, IntUnaryOperator hash) {
    int[] hashes = new int[count];
    Arrays.setAll(hashes, hash);
    Arrays.sort(hashes);
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[size++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, size);
  }
}
