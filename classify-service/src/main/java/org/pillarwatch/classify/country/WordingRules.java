package org.pillarwatch.classify.country;

import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;

/** Rules on fixed wordings: languages, names with an initial, and "the city of". */
final class WordingRules {

  private static final Set<String> LANGUAGES =
      Set.of(
          "english",
          "spanish",
          "portuguese",
          "french",
          "german",
          "italian",
          "russian",
          "chinese",
          "japanese",
          "korean",
          "turkish",
          "polish",
          "greek",
          "hungarian",
          "romanian",
          "dutch",
          "swedish",
          "vietnamese",
          "ukrainian");

  /** Verbs that take a language. */
  private static final Set<String> SPOKEN =
      Set.of(
          "speak",
          "speaks",
          "speaking",
          "spoke",
          "spoken",
          "learn",
          "learns",
          "learning",
          "learned",
          "study",
          "studying",
          "studied",
          "fluent",
          "teach",
          "teaches",
          "teaching",
          "taught");

  private static final Set<String> SAID_IN = Set.of("in", "into");

  private static final Set<String> AT = Set.of("in", "from", "near", "of", "around", "outside");

  private WordingRules() {}

  /** "speaks Spanish", "means battery in English": a language, not the people. */
  static void dropLanguages(Mention mention, DisambiguationContext surroundings) {
    if (mention.sense().kind() != PlaceKind.DEMONYM
        || mention.first != mention.last
        || !LANGUAGES.contains(mention.words.folded(mention.first))) {
      return;
    }
    boolean spoken = SPOKEN.contains(mention.before()) && !mention.precedesWord();
    boolean saidIn = SAID_IN.contains(mention.before()) && !mention.precedesWord();
    if (spoken || saidIn) {
      mention.drop();
    }
  }

  /** "Austin J. Miller": a person, or a company called after one. */
  static void dropNamesWithInitials(Mention mention, DisambiguationContext surroundings) {
    boolean town =
        mention.senses().stream()
            .allMatch(sense -> sense.kind() == PlaceKind.CITY || sense.kind() == PlaceKind.STATE);
    if (!mention.isFirm()
        && mention.words.isCased()
        && (town || mention.toponym.givenName())
        && mention.precedesInitial()) {
      mention.drop();
    }
  }

  /** "in Cork city": the wording shows that the name is a place. */
  static void trustCities(Mention mention, DisambiguationContext surroundings) {
    if (!mention.isFirm()
        && mention.senses().size() == 1
        && mention.sense().kind() == PlaceKind.CITY
        && mention.after().equals("city")
        && !mention.precedesCapital()
        && AT.contains(mention.before())) {
      mention.settle(mention.sense());
    }
  }
}
