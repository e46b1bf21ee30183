package org.pillarwatch.classify.country;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.GazetteerBuilder;
import org.pillarwatch.classify.text.Words;

/**
 * Lowers the weight of names in passages that a text repeats word for word: captions, teasers of
 * other stories and slogans are repeated, reporting is not.
 */
final class RepeatedPassages {

  /** So many words alike on each side, where there are as many. */
  private static final int AROUND = 3;

  private RepeatedPassages() {}

  static void quieten(List<Mention> mentions) {
    if (mentions.size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Mention mention : mentions) {
      if (!mention.isDropped() && !seen.add(passage(mention))) {
        mention.markQuiet();
      }
    }
  }

  private static String passage(Mention mention) {
    Words words = mention.words;
    int first = Math.max(0, mention.first - AROUND);
    int last = Math.min(words.count() - 1, mention.last + AROUND);
    return GazetteerBuilder.key(words, first, last);
  }
}
