package org.pillarwatch.classify.country;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.NameLanguage;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;
import org.pillarwatch.classify.country.gazetteer.Sense;
import org.pillarwatch.classify.country.gazetteer.Toponym;
import org.pillarwatch.classify.text.Gap;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.CountryCode;

/**
 * "Harlan County", "Ocean Township": as the United States name their counties, and few others. It
 * only points there, as a {@link PlaceKind#USAGE} does, for there are too many to list.
 */
final class CountyNames {

  private static final Set<String> KINDS = Set.of("county", "township");

  /** Words that make it a body or a game of the British Isles. */
  private static final Set<String> AFTER =
      Set.of("council", "councillor", "councillors", "court", "cricket", "championship", "hall");

  private static final Set<String> BEFORE =
      Set.of("the", "a", "this", "each", "every", "in", "our", "your", "his", "their", "her");

  private static final Toponym COUNTY =
      new Toponym(
          List.of(
              new Sense(
                  new CountryCode("US"),
                  PlaceKind.USAGE,
                  "",
                  0,
                  Sense.Form.CAPITALISED,
                  Set.of(NameLanguage.ENGLISH))),
          false,
          false);

  private CountyNames() {}

  /** Returns the county whose last word this is. */
  static Optional<Mention> endingAt(Words words, int word, boolean inTitle, NameLanguage tongue) {
    boolean county =
        tongue == NameLanguage.ENGLISH
            && word > 0
            && KINDS.contains(words.folded(word))
            && words.isCased()
            && words.isCapitalised(word)
            && words.gap(word) == Gap.SPACE
            && words.isCapitalised(word - 1)
            && !BEFORE.contains(words.folded(word - 1))
            && (word + 1 == words.count() || !AFTER.contains(words.folded(word + 1)));
    return county
        ? Optional.of(new Mention(words, inTitle, word - 1, word, COUNTY, COUNTY.senses()))
        : Optional.empty();
  }
}
