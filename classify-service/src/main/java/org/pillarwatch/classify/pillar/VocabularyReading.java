package org.pillarwatch.classify.pillar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pillarwatch.classify.text.PhraseTrie;

/** Collects the lines of the vocabulary's files; a phrase may name several concepts. */
final class VocabularyReading {

  private static final String FAMILY = "family:";
  private static final String FIELD = "field:";
  private static final int CELLS = 3;

  private final Map<String, String> families = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> byLanguage = new TreeMap<>();
  private final TreeSet<String> names = new TreeSet<>();

  /** Reads {@code family TAB concept|concept}. */
  void family(String line) {
    String[] cells = cells(line, 2);
    if (cells.length > 0) {
      for (String concept : List.of(cells[1].split("\\|", -1))) {
        families.put(concept, FAMILY + cells[0]);
      }
    }
  }

  /** Reads {@code concept TAB language TAB phrase|phrase}. */
  void concept(String field, String line) {
    String[] cells = cells(line, CELLS);
    if (cells.length == 0) {
      return;
    }
    var meanings = new TreeSet<String>(List.of(cells[0], FIELD + field));
    String family = families.get(cells[0]);
    if (family != null) {
      meanings.add(family);
    }
    names.addAll(meanings);
    Map<String, Set<String>> phrases =
        byLanguage.computeIfAbsent(cells[1], fresh -> new TreeMap<>());
    for (String phrase : List.of(cells[2].split("\\|", -1))) {
      // Two spellings that fold to one phrase name what both do.
      phrases.computeIfAbsent(PhraseTrie.key(phrase), fresh -> new TreeSet<>()).addAll(meanings);
    }
  }

  private static String[] cells(String line, int expected) {
    if (line.isBlank() || line.startsWith("#")) {
      return new String[0];
    }
    String[] cells = line.split("\t", -1);
    if (cells.length != expected) {
      throw new IllegalStateException("not %d cells: %s".formatted(expected, line));
    }
    return cells;
  }

  ConceptVocabulary done() {
    Map<String, Integer> indexes = new HashMap<>();
    names.forEach(name -> indexes.put(name, indexes.size()));
    Map<String, PhraseTrie<int[]>> tries = new TreeMap<>();
    byLanguage.forEach((language, phrases) -> tries.put(language, trie(phrases, indexes)));
    return new ConceptVocabulary(List.copyOf(names), tries);
  }

  private static PhraseTrie<int[]> trie(
      Map<String, Set<String>> phrases, Map<String, Integer> indexes) {
    Map<Set<String>, int[]> shared = new HashMap<>();
    PhraseTrie.Builder<int[]> trie = PhraseTrie.builder();
    phrases.forEach((phrase, meanings) ->
        trie.add(
            phrase,
            shared.computeIfAbsent(
                meanings,
                fresh ->
                    Arrays.stream(fresh.toArray(new String[0])).mapToInt(indexes::get).toArray())));
    return trie.build();
  }
}
