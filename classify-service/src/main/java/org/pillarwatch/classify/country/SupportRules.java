package org.pillarwatch.classify.country;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.NameLanguage;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;
import org.pillarwatch.classify.country.gazetteer.Sense;

/** Rules that resolve namesakes by the unambiguous mentions in the rest of the article. */
final class SupportRules {

  /** Offices and bodies that follow a country's name in capitals. */
  private static final Set<String> OFFICES =
      Set.of(
          "president",
          "prime",
          "premier",
          "minister",
          "foreign",
          "king",
          "queen",
          "government",
          "ministry",
          "army",
          "police",
          "parliament",
          "central",
          "bank",
          "national",
          "ambassador",
          "embassy",
          "airlines",
          "airport",
          "state",
          "city",
          "county",
          "governor",
          "senator",
          "sen",
          "gov",
          "rep",
          "mayor",
          "university",
          "supreme",
          "attorney",
          "department",
          "republican",
          "democrat",
          "democratic",
          "district",
          "legislature",
          "house",
          "senate");

  private static final Set<String> SAINTS = Set.of("san", "santa", "santo", "sao");

  /** Factor for a namesake whose press uses the language of the article. */
  private static final double HOME = 6;

  private SupportRules() {}

  /** The rules, in their order. */
  static List<SenseRule> all() {
    return List.of(
        SupportRules::preferSupported,
        SupportRules::dropUnsupportedFirstNames,
        SupportRules::dropUnsupportedDoubts);
  }

  /** Namesakes: the region or country that the article knows, then the larger place. */
  private static void preferSupported(Mention mention, DisambiguationContext surroundings) {
    if (mention.senses().size() > 1) {
      Sense best =
          mention.senses().stream()
              .max(Comparator.comparingDouble(sense -> likelihood(sense, surroundings)))
              .orElseThrow();
      mention.narrow(List.of(best));
    }
  }

  private static double likelihood(Sense sense, DisambiguationContext surroundings) {
    double size =
        switch (sense.kind()) {
          case NAME, DEMONYM -> 20_000;
          case STATE -> 5_000;
          case INSTITUTION, FIGURE -> 3_000;
          case USAGE -> 10;
          case CAPITAL -> 500 + 3.0 * sense.thousands();
          case CITY -> 1 + sense.thousands();
        };
    double country = 1 + 4.0 * Math.min(3, surroundings.support(sense.country()));
    country *= surroundings.isHome(sense.country()) ? HOME : 1;
    return Math.pow(size, 1.3) * country * (surroundings.knowsRegion(sense) ? 50 : 1);
  }

  /** "Jordan Whitfield", "Chelsea Ortiz": given names that are places need support. */
  private static void dropUnsupportedFirstNames(
      Mention mention, DisambiguationContext surroundings) {
    if (!mention.isFirm()
        && mention.toponym.givenName()
        && mention.words.isCased()
        && mention.precedesCapital()
        && !OFFICES.contains(mention.after())
        && !NamesakeRules.isNamedOtherwise(mention, mention.sense().country(), surroundings)) {
      mention.dropAsPerson();
    }
  }

  private static void dropUnsupportedDoubts(Mention mention, DisambiguationContext surroundings) {
    if (mention.isFirm() || (mention.isDateline() && mention.first == 0)) {
      return;
    }
    Sense sense = mention.sense();
    boolean supported = surroundings.support(sense.country()) > 0;
    boolean doubtful =
        isSaint(mention, surroundings)
            || switch (sense.kind()) {
              case NAME, DEMONYM, INSTITUTION, FIGURE, USAGE -> false;
              case CAPITAL -> mention.toponym.doubtful() && sense.thousands() < 500;
              case STATE -> mention.toponym.doubtful();
              case CITY ->
                  (mention.toponym.doubtful() && sense.thousands() < 1_500)
                      || sense.thousands() < 60;
            };
    if (doubtful && !supported) {
      mention.drop();
    }
  }

  /** "Santa Ana", "San Miguel": each country that speaks Spanish has towns of the name. */
  private static boolean isSaint(Mention mention, DisambiguationContext surroundings) {
    return mention.sense().kind() == PlaceKind.CITY
        && mention.sense().thousands() < 500
        && mention.last > mention.first
        && SAINTS.contains(mention.words.folded(mention.first))
        && surroundings.tongue() != NameLanguage.ENGLISH;
  }
}
