package org.pillarwatch.classify.country;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarwatch.classify.text.Gap;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.CountryCode;

/**
 * Finds long lists of countries ("Chile, Peru, Bolivia, Ecuador and Cuba"), which are weak evidence
 * for each of them.
 */
final class CountryLists {

  private static final int SHORTEST = 5;

  /** Words from the last name of a row to the end of the text, the name's last word included. */
  private static final int LONGEST_TAIL = 3;

  private static final Set<String> LINKS =
      Set.of(
          "and", "or", "the", "y", "e", "o", "et", "ou", "as", "well", "plus", "los", "las", "el");

  private CountryLists() {}

  static void mark(List<Mention> mentions) {
    int from = 0;
    for (int i = 1; i <= mentions.size(); i++) {
      if (i == mentions.size() || !follows(mentions.get(i - 1), mentions.get(i))) {
        markIfLong(mentions.subList(from, i));
        from = i;
      }
    }
  }

  /**
   * Finds the row of countries that ends a text, as menus and related links below an article do. A
   * row above which the text names no country is no such row.
   *
   * @return the index of its first mention, or the number of mentions when no long row ends the
   *     text
   */
  static int closing(List<Mention> mentions) {
    int from = mentions.size() - 1;
    if (from < 0 || mentions.get(from).words.count() - mentions.get(from).last > LONGEST_TAIL) {
      return mentions.size();
    }
    while (from > 0 && follows(mentions.get(from - 1), mentions.get(from))) {
      from--;
    }
    boolean below = from > 0 && !mentions.get(from - 1).inTitle;
    return below && isLong(mentions.subList(from, mentions.size())) ? from : mentions.size();
  }

  private static boolean follows(Mention one, Mention next) {
    if (one.words != next.words || next.first - one.last > 3) {
      return false;
    }
    Words words = one.words;
    for (int word = one.last + 1; word < next.first; word++) {
      if (!LINKS.contains(words.folded(word))) {
        return false;
      }
    }
    return next.first > one.last + 1 || words.gap(next.first) != Gap.SENTENCE;
  }

  private static void markIfLong(List<Mention> row) {
    if (isLong(row)) {
      row.forEach(Mention::markListed);
    }
  }

  private static boolean isLong(List<Mention> row) {
    if (row.size() < SHORTEST) {
      return false;
    }
    Set<CountryCode> countries = new HashSet<>();
    for (Mention mention : row) {
      if (!mention.isDropped()) {
        countries.add(mention.sense().country());
      }
    }
    return countries.size() >= SHORTEST;
  }
}
