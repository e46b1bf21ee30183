package org.pillarwatch.classify.country;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;
import org.pillarwatch.events.CountryCode;

/**
 * Keeps turns of speech that point to a country only where they may speak: beside its name, or
 * where several different ones agree and little else is named.
 */
final class Idioms {

  private static final int ENOUGH_ALONE = 2;
  private static final int ENOUGH_BESIDE_OTHERS = 3;

  private Idioms() {}

  static void drop(List<Mention> mentions) {
    Set<CountryCode> named = new HashSet<>();
    Map<CountryCode, Set<String>> pointed = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.isDropped()) {
        continue;
      }
      CountryCode country = mention.sense().country();
      if (isUsage(mention)) {
        pointed
            .computeIfAbsent(country, none -> new HashSet<>())
            .add(singular(mention.words.folded(mention.first)));
      } else {
        named.add(country);
      }
    }
    if (pointed.isEmpty()) {
      return;
    }
    int most = pointed.values().stream().mapToInt(Set::size).max().orElse(0);
    int enough = named.isEmpty() ? ENOUGH_ALONE : ENOUGH_BESIDE_OTHERS;
    for (Mention mention : mentions) {
      if (!mention.isDropped() && isUsage(mention)) {
        CountryCode country = mention.sense().country();
        int size = pointed.getOrDefault(country, Set.of()).size();
        if (!named.contains(country) && (size < enough || size < most)) {
          mention.drop();
        }
      }
    }
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isUsage(Mention mention) {
    return mention.sense().kind() == PlaceKind.USAGE;
  }
}
