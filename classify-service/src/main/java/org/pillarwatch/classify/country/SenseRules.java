package org.pillarwatch.classify.country;

import java.util.List;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.NameLanguage;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;

/**
 * Rules that resolve namesakes by the words beside a name; {@link SupportRules} use the rest of the
 * article.
 */
final class SenseRules {

  /** Words before a place that look like a first name but are none. */
  private static final Set<String> DIRECTIONS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "downtown",
          "greater",
          "metro",
          "metropolitan",
          "upper",
          "lower",
          "old",
          "mid",
          "inner",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "near",
          "suburban",
          "rural");

  /** Words that may begin a sentence right before a place. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "in", "from", "at", "to", "of", "the", "and", "for", "on", "with", "by", "as", "but",
          "when", "while", "if", "since", "until", "after", "before", "around", "near", "outside",
          "inside", "across", "through", "is", "are", "will", "has", "does", "can", "a", "en", "de",
          "del", "desde", "la", "el", "los", "las", "y", "para", "por", "con", "dans", "le", "les",
          "du", "des", "et", "em", "no", "na", "do", "da", "e", "why", "how", "what", "where",
          "that", "this", "both", "or", "not", "its", "all", "some", "other", "than", "vs");

  /** First names that are also months or common words before a people's name. */
  private static final Set<String> NO_FIRST_NAMES =
      Set.of(
          "april",
          "may",
          "june",
          "august",
          "art",
          "will",
          "grace",
          "hope",
          "joy",
          "faith",
          "king",
          "santo",
          "santa",
          "pope",
          "bill",
          "sue",
          "rich",
          "christian",
          "an",
          "si",
          "sur");

  /** Verbs of persons, which follow the name. */
  private static final Set<String> VERBS =
      Set.of(
          "said", "says", "told", "is", "was", "has", "had", "will", "would", "sold", "bought",
          "won", "made", "takes", "took", "wrote", "left", "became", "also", "added", "asked",
          "dijo", "es", "fue", "tiene", "afirmo", "senalo", "declaro", "gano", "disse", "foi",
          "est", "a", "dit", "sells", "wants", "leads", "saves", "spoke");

  private static final Set<String> STREETS =
      Set.of(
          "street",
          "road",
          "avenue",
          "ave",
          "drive",
          "lane",
          "boulevard",
          "blvd",
          "terrace",
          "crescent",
          "highway",
          "hotel",
          "inn",
          "rd",
          "parkway",
          "theatre",
          "theater",
          "stadium");

  private static final int LARGE_CITY = 200;

  private SenseRules() {}

  /** The rules, in their order. */
  static List<SenseRule> all() {
    return List.of(
        WordingRules::dropLanguages,
        WordingRules::dropNamesWithInitials,
        WordingRules::trustCities,
        SenseRules::dropSurnames,
        SenseRules::dropUnknownFirstNames,
        SenseRules::dropAcronyms,
        SenseRules::dropStreets,
        SenseRules::quietenCurrencies,
        SenseRules::preferCountries);
  }

  /** "Kevin Austin", "Mr. London": a person, unless the place is sure. */
  private static void dropSurnames(Mention mention, DisambiguationContext surroundings) {
    if (mention.isFirm() || !mention.words.isCased() || !mention.followsCapital()) {
      return;
    }
    String before = mention.before();
    boolean initial = before.length() == 1 || (before.length() > 1 && before.charAt(1) == '.');
    boolean person = surroundings.isGivenName(before) || (initial && !before.equals("u.s."));
    if (person
        && !mention.sense().kind().onlyPoints()
        && mayBeSurname(mention, surroundings.tongue())) {
      mention.dropAsPerson();
    }
  }

  /** "Mark Cuban sold shares", but not "an Art French readers love": no noun may follow. */
  private static boolean mayBeSurname(Mention mention, NameLanguage language) {
    if (mention.sense().kind() != PlaceKind.DEMONYM) {
      return true;
    }
    boolean romance = language != NameLanguage.ENGLISH && language != NameLanguage.OTHER;
    boolean name =
        !NO_FIRST_NAMES.contains(mention.before())
            && mention.words.isCapitalised(mention.first)
            && mention.first == mention.last;
    // Spanish, Portuguese and French write peoples small, so that the capital decides.
    return name && (romance || !mention.precedesWord() || isVerb(mention.after()));
  }

  private static boolean isVerb(String word) {
    return VERBS.contains(word) || (word.endsWith("ed") && word.length() > 4);
  }

  /**
   * "Renaldo Kingston", "Tanya Melbourne-Hall": an unknown capitalised word before such a place.
   */
  private static void dropUnknownFirstNames(Mention mention, DisambiguationContext surroundings) {
    if (mention.isFirm() || !mention.words.isCased() || !mention.followsCapital()) {
      return;
    }
    String before = mention.before();
    boolean ordinary = DIRECTIONS.contains(before) || FUNCTION_WORDS.contains(before);
    if (ordinary || (isSure(mention) && !mention.isHyphenatedName())) {
      return;
    }
    if (!mention.inTitle) {
      mention.drop();
    }
  }

  /** "ICO", "CARE": a short town in capitals among ordinary words is an acronym. */
  private static void dropAcronyms(Mention mention, DisambiguationContext surroundings) {
    boolean town =
        mention.senses().stream()
            .allMatch(sense -> sense.kind() == PlaceKind.CITY || sense.kind() == PlaceKind.STATE);
    if (!mention.isFirm()
        && town
        && mention.first > 0
        && mention.words.isCased()
        && mention.words.isAllCapitals(mention.first)
        && mention.first == mention.last
        && mention.words.folded(mention.first).length() <= 5) {
      mention.drop();
    }
  }

  /** "Grenada Street", "Suffolk County": a street or an American county called after a place. */
  private static void dropStreets(Mention mention, DisambiguationContext surroundings) {
    boolean street = STREETS.contains(mention.after());
    boolean county = mention.after().equals("county") && mention.sense().region().isEmpty();
    if (!mention.isFirm()
        && mention.precedesCapital()
        && mention.sense().kind() != PlaceKind.DEMONYM
        && (street || county)) {
      mention.drop();
    }
  }

  /** "Australian dollars", "U.S. dlrs": money, not the country. */
  private static void quietenCurrencies(Mention mention, DisambiguationContext surroundings) {
    if (mention.sense().kind().meansCountry() && surroundings.isCurrency(mention.after())) {
      mention.markQuiet();
    }
  }

  private static boolean isSure(Mention mention) {
    return mention.senses().stream()
        .anyMatch(sense ->
            switch (sense.kind()) {
              case DEMONYM, INSTITUTION, FIGURE, USAGE -> true;
              case NAME, CAPITAL, STATE -> !mention.toponym.doubtful();
              case CITY -> !mention.toponym.doubtful() && sense.thousands() >= LARGE_CITY;
            });
  }

  /** A country's name is the country, not a town called after it; the comma rule has spoken. */
  private static void preferCountries(Mention mention, DisambiguationContext surroundings) {
    if (mention.senses().size() > 1 && mention.has(PlaceKind.NAME)) {
      mention.narrow(
          mention.senses().stream()
              .filter(sense -> sense.kind() == PlaceKind.NAME || sense.kind() == PlaceKind.STATE)
              .toList());
    }
  }
}
