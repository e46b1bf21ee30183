package org.pillarwatch.classify.country;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;
import org.pillarwatch.classify.country.gazetteer.Sense;
import org.pillarwatch.events.CountryCode;

/**
 * Drops idioms that point to a country unless its name occurs too, or several different ones agree
 * and little else is named. An office holder or a party counts as two of them and is never dropped.
 */
final class Idioms {

  private static final int ENOUGH_ALONE = 2;
  private static final int ENOUGH_BESIDE_OTHERS = 3;
  private static final int WORTH_OF_FIGURE = 2;

  private Idioms() {}

  static void drop(List<Mention> mentions) {
    Set<CountryCode> named = new HashSet<>();
    Map<CountryCode, Map<String, Integer>> pointed = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.isDropped()) {
        continue;
      }
      Sense sense = mention.sense();
      if (sense.kind().onlyPoints()) {
        pointed
            .computeIfAbsent(sense.country(), none -> new HashMap<>())
            .put(
                singular(mention.words.folded(mention.first)),
                sense.kind() == PlaceKind.FIGURE ? WORTH_OF_FIGURE : 1);
      } else {
        named.add(sense.country());
      }
    }
    if (!pointed.isEmpty()) {
      drop(mentions, named, pointed);
    }
  }

  private static void drop(
      List<Mention> mentions,
      Set<CountryCode> named,
      Map<CountryCode, Map<String, Integer>> pointed) {
    int most = pointed.values().stream().mapToInt(Idioms::worth).max().orElse(0);
    int enough = named.isEmpty() ? ENOUGH_ALONE : ENOUGH_BESIDE_OTHERS;
    for (Mention mention : mentions) {
      if (!mention.isDropped() && mention.sense().kind() == PlaceKind.USAGE) {
        CountryCode country = mention.sense().country();
        int worth = worth(pointed.getOrDefault(country, Map.of()));
        if (!named.contains(country) && (worth < enough || worth < most)) {
          mention.drop();
        }
      }
    }
  }

  private static int worth(Map<String, Integer> usages) {
    return usages.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
