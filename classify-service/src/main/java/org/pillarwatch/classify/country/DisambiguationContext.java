package org.pillarwatch.classify.country;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.Gazetteer;
import org.pillarwatch.classify.country.gazetteer.NameLanguage;
import org.pillarwatch.classify.country.gazetteer.Sense;
import org.pillarwatch.events.CountryCode;

/**
 * Evidence in the rest of the article about its location: countries and regions of unambiguous
 * mentions. Rules use it to decide names with several senses.
 */
final class DisambiguationContext {

  private final Gazetteer gazetteer;
  private final NameLanguage tongue;
  private final List<Mention> mentions;
  private final Map<CountryCode, Integer> firm = new HashMap<>();
  private final Set<String> regions = new HashSet<>();

  private DisambiguationContext(List<Mention> mentions, Gazetteer gazetteer, NameLanguage tongue) {
    this.gazetteer = gazetteer;
    this.tongue = tongue;
    this.mentions = mentions;
  }

  static DisambiguationContext of(
      List<Mention> mentions, Gazetteer gazetteer, NameLanguage tongue) {
    DisambiguationContext surroundings = new DisambiguationContext(mentions, gazetteer, tongue);
    for (Mention mention : mentions.subList(0, CountryLists.closing(mentions))) {
      if (!mention.isDropped() && isFirm(mention)) {
        Sense sense = mention.sense();
        surroundings.firm.merge(sense.country(), 1, Integer::sum);
        if (!sense.region().isEmpty()) {
          surroundings.regions.add(sense.country() + "-" + sense.region());
        }
      }
    }
    return surroundings;
  }

  /** A mention is firm when it has one country and is no likely word, person or namesake. */
  private static boolean isFirm(Mention mention) {
    if (mention.isFirm()) {
      return true;
    }
    Sense sense = mention.sense();
    return mention.senses().size() == 1
        && !(mention.toponym.givenName() && mention.precedesCapital())
        && switch (sense.kind()) {
          case NAME, DEMONYM, CAPITAL -> true;
          case STATE -> !mention.toponym.doubtful();
          case CITY -> !mention.toponym.doubtful() && sense.thousands() >= 200;
          case INSTITUTION, FIGURE, USAGE -> !mention.toponym.doubtful();
        };
  }

  /** Returns all mentions of the article, dropped ones too, in order. */
  List<Mention> mentions() {
    return mentions;
  }

  /** Returns whether the press of the country writes in the language of the article. */
  boolean isHome(CountryCode country) {
    return gazetteer.isHome(country, tongue);
  }

  /** Returns the language of the article. */
  NameLanguage tongue() {
    return tongue;
  }

  int support(CountryCode country) {
    return firm.getOrDefault(country, 0);
  }

  boolean knowsRegion(Sense sense) {
    return !sense.region().isEmpty() && regions.contains(sense.country() + "-" + sense.region());
  }

  boolean isCurrency(String folded) {
    return gazetteer.currencies().contains(folded);
  }

  boolean isGivenName(String folded) {
    return gazetteer.isGivenName(folded);
  }
}
