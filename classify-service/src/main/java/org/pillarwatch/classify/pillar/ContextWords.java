package org.pillarwatch.classify.pillar;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.classify.text.PhraseTrie;
import org.pillarwatch.classify.text.Words;

/** Sets of single words or beginnings, numbered, all looked up at once. */
final class ContextWords {

  private final PhraseTrie<BitSet> sets;
  private final int count;

  private ContextWords(PhraseTrie<BitSet> sets, int count) {
    this.sets = sets;
    this.count = count;
  }

  /** For each set, the positions where one of its words stands. */
  BitSet[] positions(WeightedWords reading) {
    var positions = new BitSet[count];
    for (int set = 0; set < count; set++) {
      positions[set] = new BitSet();
    }
    for (int position = 0; position < reading.length(); position++) {
      PhraseTrie.Match<BitSet> match =
          sets.longestAt(reading.words(position), reading.word(position));
      if (match != null) {
        BitSet found = match.value();
        for (int set = found.nextSetBit(0); set >= 0; set = found.nextSetBit(set + 1)) {
          positions[set].set(position);
        }
      }
    }
    return positions;
  }

  /** Numbers sets of words. */
  static final class Builder {

    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final Map<String, BitSet> setsOfWord = new HashMap<>();

    int number(List<String> words) {
      if (words.isEmpty()) {
        return ContextCondition.NONE;
      }
      Integer known = numbers.get(words);
      if (known != null) {
        return known;
      }
      int number = numbers.size();
      numbers.put(List.copyOf(words), number);
      for (String word : words) {
        setsOfWord.computeIfAbsent(folded(word), fresh -> new BitSet()).set(number);
      }
      return number;
    }

    ContextWords build() {
      PhraseTrie.Builder<BitSet> trie = PhraseTrie.builder();
      setsOfWord.forEach((word, sets) -> trie.add(word, withSetsOfBeginnings(word, sets)));
      return new ContextWords(trie.build(), numbers.size());
    }

    /** The trie finds only the longest of "work*" and "worker", which therefore counts for both. */
    private BitSet withSetsOfBeginnings(String word, BitSet sets) {
      var all = new BitSet();
      all.or(sets);
      String bare = word.replace("*", "");
      setsOfWord.forEach((other, its) -> {
        if (other.endsWith("*") && bare.startsWith(other.substring(0, other.length() - 1))) {
          all.or(its);
        }
      });
      return all;
    }

    private static String folded(String word) {
      String folded = Words.of(word).folded(0);
      return word.endsWith("*") ? folded + "*" : folded;
    }
  }
}
