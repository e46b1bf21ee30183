package org.pillarwatch.classify.country.gazetteer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.classify.text.PhraseTrie;
import org.pillarwatch.classify.text.Words;

/** Gathers names and their senses while the tables are read; equal names share one entry. */
public final class GazetteerBuilder {

  private static final Set<String> ARTICLES =
      Set.of("el", "la", "los", "las", "o", "a", "os", "as", "le", "les", "the");

  private final Map<String, List<Sense>> senses = new HashMap<>();

  /** Returns a name as equal names are compared: folded words with a space between. */
  public static String key(String name) {
    Words words = Words.of(name);
    return key(words, 0, words.count() - 1);
  }

  public static String key(Words words, int first, int last) {
    if (first == last) {
      return words.folded(first);
    }
    StringBuilder key = new StringBuilder();
    for (int word = first; word <= last; word++) {
      key.append(word == first ? "" : " ").append(words.folded(word));
    }
    return key.toString();
  }

  /** Excludes a name, also from later additions. */
  void readOver(String name) {
    senses.put(key(name), List.of());
  }

  void add(String name, Sense sense) {
    List<Sense> known = senses.computeIfAbsent(key(name), fresh -> new ArrayList<>(1));
    if (!(known instanceof ArrayList)) {
      return;
    }
    for (int i = 0; i < known.size(); i++) {
      Sense other = known.get(i);
      if (other.country().equals(sense.country())
          && other.kind() == sense.kind()
          && other.form() == sense.form()
          && other.region().equals(sense.region())) {
        known.set(i, wider(other, sense));
        return;
      }
    }
    known.add(sense);
  }

  private static Sense wider(Sense one, Sense other) {
    Set<NameLanguage> tongues = EnumSet.copyOf(one.tongues());
    tongues.addAll(other.tongues());
    return new Sense(
        one.country(),
        one.kind(),
        one.region(),
        Math.max(one.thousands(), other.thousands()),
        one.form(),
        tongues);
  }

  /** "La Mesa" is as doubtful as "mesa". */
  private static boolean isDoubtful(String name, Set<String> doubtful) {
    int space = name.indexOf(' ');
    return doubtful.contains(name)
        || (space > 0
            && ARTICLES.contains(name.substring(0, space))
            && doubtful.contains(name.substring(space + 1)));
  }

  PhraseTrie<Toponym> bind(Set<String> doubtful, Set<String> givenNames) {
    PhraseTrie.Builder<Toponym> trie = PhraseTrie.builder();
    senses.forEach((name, meanings) ->
        trie.addFolded(
            name.split(" "),
            new Toponym(meanings, isDoubtful(name, doubtful), givenNames.contains(name))));
    return trie.build();
  }
}
