package org.pillarwatch.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The runs of four words in a text, each with its count; a shorter text is one run. */
record Shingles(Map<String, Integer> counts) {
  static final int LENGTH = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /** The words of a text, as they are written. */
  static List<String> words(String text) {
    return WORD.matcher(text).results().map(match -> match.group()).toList();
  }

  static Shingles of(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    int last = Math.max(0, words.size() - LENGTH);
    for (int i = 0; i <= last && !words.isEmpty(); i++) {
      List<String> run = words.subList(i, Math.min(words.size(), i + LENGTH));
      counts.merge(String.join(" ", run), 1, Integer::sum);
    }
    return new Shingles(counts);
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  int shared(Shingles other) {
    int shared = 0;
    for (Map.Entry<String, Integer> run : counts.entrySet()) {
      shared += Math.min(run.getValue(), other.counts.getOrDefault(run.getKey(), 0));
    }
    return shared;
  }

  /** What is in either, as often as in the one that has it more often. */
  Shingles or(Shingles other) {
    Map<String, Integer> either = new HashMap<>(counts);
    other.counts.forEach((run, count) -> either.merge(run, count, Math::max));
    return new Shingles(either);
  }

  /** What is left after another has taken its share. */
  Shingles without(Shingles other) {
    Map<String, Integer> left = new HashMap<>(counts);
    other.counts.forEach((run, count) ->
        left.computeIfPresent(run, (same, had) -> had > count ? had - count : null));
    return new Shingles(left);
  }
}
