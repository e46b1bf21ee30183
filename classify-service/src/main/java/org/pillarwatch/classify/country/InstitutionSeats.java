package org.pillarwatch.classify.country;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.Gazetteer;
import org.pillarwatch.classify.country.gazetteer.GazetteerBuilder;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;
import org.pillarwatch.classify.text.PhraseTrie;
import org.pillarwatch.classify.text.Words;

/** Quietens the seats of world bodies where the article names the body: Brussels beside the EU. */
final class InstitutionSeats {

  private final Gazetteer gazetteer;
  private final Set<String> cities = new HashSet<>();

  InstitutionSeats(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    // Every city that is a seat, so that most articles need no second look.
    this.cities.addAll(gazetteer.seats());
  }

  void quieten(List<Mention> mentions, Words title, Words text) {
    Set<String> spokenFor = null;
    for (Mention mention : mentions) {
      if (mention.isDropped() || mention.sense().kind() == PlaceKind.DEMONYM) {
        continue;
      }
      String city = GazetteerBuilder.key(mention.words, mention.first, mention.last);
      if (cities.contains(city)) {
        spokenFor = spokenFor == null ? spokenFor(title, text) : spokenFor;
        if (spokenFor.contains(city)) {
          mention.markQuiet();
        }
      }
    }
  }

  private Set<String> spokenFor(Words title, Words text) {
    Set<String> found = new HashSet<>();
    for (Words words : List.of(title, text)) {
      for (int word = 0; word < words.count(); word++) {
        PhraseTrie.Match<Set<String>> body = gazetteer.bodies().longestAt(words, word);
        if (body != null && (words.isCapitalised(word) || !words.isCased())) {
          found.addAll(body.value());
        }
      }
    }
    return found;
  }
}
