package org.pillarwatch.classify.country;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pillarwatch.classify.country.gazetteer.NameLanguage;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;
import org.pillarwatch.classify.country.gazetteer.Sense;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.CountryCode;

/** The rules on countries that share their names with states, towns and each other. */
final class NamesakeRules {

  /** Islands called after saints and towns of which there are many wherever Spanish is spoken. */
  private static final Set<CountryCode> ISLANDS =
      codes("AG", "GP", "GD", "MS", "TT", "DM", "LC", "VC", "MF", "SX", "KN", "BL", "RE", "SH");

  private static final CountryCode UNITED_STATES = new CountryCode("US");
  private static final CountryCode GEORGIA = new CountryCode("GE");
  private static final Set<CountryCode> NEAR_GEORGIA = codes("GE", "RU", "AM", "AZ", "TR", "UA");

  private static final CountryCode LARGER_CONGO = new CountryCode("CD");
  private static final CountryCode SMALLER_CONGO = new CountryCode("CG");

  private static final Set<String> PARTS =
      Set.of(
          "north",
          "south",
          "northern",
          "southern",
          "east",
          "west",
          "eastern",
          "western",
          "central",
          "middle",
          "coastal",
          "rural");

  /** Words of American state politics, folded. */
  private static final Set<String> OF_STATES =
      Set.of(
          "gov",
          "governor",
          "gubernatorial",
          "senate",
          "senator",
          "sen",
          "runoff",
          "primary",
          "primaries",
          "county",
          "counties",
          "republican",
          "republicans",
          "democrat",
          "democrats",
          "democratic",
          "gop",
          "sheriff",
          "statewide",
          "lieutenant",
          "legislature",
          "congressional",
          "congressman",
          "midterm",
          "midterms",
          "immigration",
          "ice",
          "u.s.",
          "us",
          "american",
          "gobernador",
          "gobernadora",
          "condado",
          "condados",
          "republicano",
          "republicanos",
          "democrata",
          "democratas",
          "guardia",
          "senado",
          "gouverneur",
          "comte",
          "republicain",
          "republicains",
          "democrate",
          "democrates",
          "governador",
          "suburbs",
          "campus",
          "fbi");

  /** Words of the Caucasus and its politics, folded. */
  private static final Set<String> OF_CAUCASUS =
      Set.of(
          "tbilisi",
          "tiflis",
          "caucasus",
          "caucaso",
          "caucase",
          "soviet",
          "ossetia",
          "ossetian",
          "osetia",
          "abkhazia",
          "abkhaz",
          "abjasia",
          "russian",
          "russia",
          "rusia",
          "kremlin",
          "moscow",
          "moscu",
          "batumi",
          "kutaisi",
          "saakashvili",
          "ivanishvili",
          "shevardnadze",
          "nato",
          "armenia",
          "azerbaijan",
          "georgian",
          "georgians",
          "georgiano",
          "georgianos",
          "georgien",
          "georgiens",
          "lari",
          "eu",
          "parliament",
          "parlamento",
          "ex-sovietica");

  private NamesakeRules() {}

  static List<SenseRule> all() {
    return List.of(
        NamesakeRules::tellGeorgias,
        NamesakeRules::tellCongos,
        NamesakeRules::doubtIslands,
        NamesakeRules::quietenWaters);
  }

  private static void tellGeorgias(Mention mention, DisambiguationContext surroundings) {
    if (mention.senses().size() < 2 || !means(mention, GEORGIA)) {
      return;
    }
    int caucasus =
        NEAR_GEORGIA.stream().mapToInt(surroundings::support).sum()
            + wordsOf(OF_CAUCASUS, surroundings);
    int states = surroundings.support(UNITED_STATES) + wordsOf(OF_STATES, surroundings);
    boolean part = PARTS.contains(mention.before());
    keep(mention, part || states > caucasus ? UNITED_STATES : GEORGIA);
  }

  /** Counts the different words of a set in the article. */
  private static int wordsOf(Set<String> words, DisambiguationContext surroundings) {
    return (int)
        surroundings.mentions().stream()
            .map(mention -> mention.words)
            .distinct()
            .flatMap(NamesakeRules::folded)
            .filter(words::contains)
            .distinct()
            .count();
  }

  private static Stream<String> folded(Words words) {
    return IntStream.range(0, words.count()).mapToObj(words::folded);
  }

  /** The larger Congo unless the article is surer of the smaller. */
  private static void tellCongos(Mention mention, DisambiguationContext surroundings) {
    if (mention.senses().size() > 1
        && means(mention, LARGER_CONGO)
        && means(mention, SMALLER_CONGO)) {
      int larger = surroundings.support(LARGER_CONGO);
      int smaller = surroundings.support(SMALLER_CONGO);
      keep(mention, smaller > larger ? SMALLER_CONGO : LARGER_CONGO);
    }
  }

  /**
   * "Antigua", "Guadalupe", "Granada": the town that the article's other countries have, where no
   * other name speaks for the island.
   */
  private static void doubtIslands(Mention mention, DisambiguationContext surroundings) {
    if (mention.isFirm()
        || mention.sense().kind() != PlaceKind.NAME
        || !ISLANDS.contains(mention.sense().country())) {
      return;
    }
    CountryCode island = mention.sense().country();
    if (isNamedOtherwise(mention, island, surroundings)) {
      return;
    }
    Optional<Sense> town =
        mention.toponym.senses().stream()
            .filter(sense -> !sense.country().equals(island))
            .filter(sense ->
                surroundings.support(sense.country()) > 0 || isLargeHomeCity(sense, surroundings))
            .max(
                Comparator.comparingInt(sense ->
                    sense.thousands()
                        + 10_000 * Math.min(1, surroundings.support(sense.country()))));
    if (town.isPresent()) {
      mention.narrow(List.of(town.get()));
    } else if (isOrdinaryWord(mention, surroundings)) {
      mention.drop();
    }
  }

  /** In Spanish and Portuguese a town or a woman, and "Reunion" a meeting everywhere. */
  private static boolean isOrdinaryWord(Mention mention, DisambiguationContext surroundings) {
    return surroundings.tongue() == NameLanguage.SPANISH
        || surroundings.tongue() == NameLanguage.PORTUGUESE
        || mention.words.folded(mention.last).equals("reunion");
  }

  private static boolean isLargeHomeCity(Sense sense, DisambiguationContext surroundings) {
    return sense.kind() == PlaceKind.CITY
        && sense.thousands() >= 100
        && surroundings.isHome(sense.country())
        && surroundings.tongue() != NameLanguage.ENGLISH;
  }

  /** Returns whether another name speaks for the country. */
  static boolean isNamedOtherwise(
      Mention own, CountryCode country, DisambiguationContext surroundings) {
    String key = own.key();
    return surroundings.mentions().stream()
        .anyMatch(mention ->
            !mention.isDropped()
                && mention.sense().country().equals(country)
                && !mention.key().equals(key));
  }

  private static final Set<String> WATERS_AFTER =
      Set.of("river", "rivers", "sea", "ocean", "strait", "straits", "basin", "canal", "gulf");

  private static final Set<String> WATERS_BEFORE =
      Set.of(
          "lake",
          "lago",
          "lac",
          "rio",
          "river",
          "fleuve",
          "golfo",
          "estrecho",
          "gulf",
          "strait",
          "cuenca");

  /** "the Niger River", "Lake Chad": water that many countries share. */
  private static void quietenWaters(Mention mention, DisambiguationContext surroundings) {
    if (mention.isFirm() || mention.sense().kind() != PlaceKind.NAME) {
      return;
    }
    String before = mention.before();
    if (mention.first > 1 && Set.of("de", "del", "of", "du", "do", "da").contains(before)) {
      before = mention.words.folded(mention.first - 2);
    }
    boolean after = mention.precedesCapital() && WATERS_AFTER.contains(mention.after());
    if (after || WATERS_BEFORE.contains(before)) {
      mention.markQuiet();
    }
  }

  private static boolean means(Mention mention, CountryCode country) {
    return mention.senses().stream().anyMatch(sense -> sense.country().equals(country));
  }

  private static void keep(Mention mention, CountryCode country) {
    mention.narrow(
        mention.senses().stream().filter(sense -> sense.country().equals(country)).toList());
  }

  private static Set<CountryCode> codes(String... codes) {
    return Stream.of(codes).map(CountryCode::new).collect(Collectors.toUnmodifiableSet());
  }
}
