package org.pillarwatch.classify.country.gazetteer;

import static org.pillarwatch.classify.country.gazetteer.NameLanguage.ENGLISH;
import static org.pillarwatch.classify.country.gazetteer.NameLanguage.FRENCH;
import static org.pillarwatch.classify.country.gazetteer.NameLanguage.OTHER;
import static org.pillarwatch.classify.country.gazetteer.NameLanguage.PORTUGUESE;
import static org.pillarwatch.classify.country.gazetteer.NameLanguage.SPANISH;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pillarwatch.classify.country.gazetteer.Sense.Form;
import org.pillarwatch.classify.country.gazetteer.TsvTable.Row;
import org.pillarwatch.classify.text.PhraseTrie;
import org.pillarwatch.events.CountryCode;

/** Loads the {@link Gazetteer} from the tables on the class path and the names Java ships. */
public final class GazetteerFiles {

  private static final Set<NameLanguage> ABROAD = Set.of(SPANISH, PORTUGUESE, FRENCH, OTHER);

  private final Map<String, CountryCode> codes = new HashMap<>();
  private final GazetteerBuilder book = new GazetteerBuilder();
  private final Map<String, Sense> cities = new HashMap<>();
  private final Set<String> seats = new HashSet<>();

  private GazetteerFiles() {
    CountryNames.codes().forEach(code -> codes.put(code, new CountryCode(code)));
  }

  /**
   * Loads everything.
   *
   * @throws IllegalStateException naming table and line, when a table is wrong
   */
  public static Gazetteer load() {
    GazetteerFiles files = new GazetteerFiles();
    files.bystanders();
    files.countryNames();
    files.nations();
    files.subdivisions();
    files.institutions();
    files.usages();
    files.figures();
    files.regionalDemonyms();
    files.cities("cities.tsv");
    files.cities("towns.tsv");
    files.exonyms();
    PhraseTrie<Set<String>> bodies = files.bodies();
    Set<String> given = new HashSet<>(TsvTable.words("first-names.tsv"));
    Set<String> places = new HashSet<>(TsvTable.words("given-names-of-places.tsv"));
    places.addAll(given);
    Set<String> doubtful = new HashSet<>(TsvTable.words("doubtful.tsv"));
    return new Gazetteer(
        files.book.bind(doubtful, places),
        given,
        bodies,
        files.seats,
        files.footers(),
        new HashSet<>(TsvTable.words("currencies.tsv")),
        files.homes(),
        ForeignNames.load());
  }

  private void bystanders() {
    TsvTable.read("bystanders.tsv").forEach(row -> book.readOver(row.cell(0)));
  }

  private void countryNames() {
    CountryNames.all()
        .forEach(name ->
            book.add(
                name.name(),
                new Sense(
                    new CountryCode(name.code()),
                    PlaceKind.NAME,
                    "",
                    0,
                    Form.CAPITALISED,
                    name.tongue() == ENGLISH ? NameLanguage.ALL : Set.of(name.tongue(), OTHER))));
  }

  private void nations() {
    for (Row row : TsvTable.read("nations.tsv")) {
      CountryCode country = country(row, 0);
      for (String name : row.names(1)) {
        Form form = isAbbreviation(name) ? Form.ALL_CAPITALS : Form.CAPITALISED;
        book.add(name, new Sense(country, PlaceKind.NAME, "", 0, form, NameLanguage.ALL));
      }
      if (country.value().equals("US")) {
        book.add(
            "US", new Sense(country, PlaceKind.NAME, "", 0, Form.ALL_CAPITALS, NameLanguage.ALL));
      }
      demonyms(row, 2, Form.CAPITALISED, Set.of(ENGLISH, OTHER), Inflections::english);
      demonyms(row, 3, Form.ANY, Set.of(SPANISH), Inflections::spanish);
      demonyms(row, 4, Form.ANY, Set.of(PORTUGUESE), Inflections::portuguese);
      demonyms(row, 5, Form.ANY, Set.of(FRENCH), Inflections::french);
    }
  }

  private void demonyms(
      Row row,
      int column,
      Form form,
      Set<NameLanguage> tongues,
      Function<String, Set<String>> inflections) {
    Sense sense = new Sense(country(row, 0), PlaceKind.DEMONYM, "", 0, form, tongues);
    row.names(column).stream()
        .flatMap(word -> inflections.apply(word).stream())
        .forEach(word -> book.add(word, sense));
  }

  private void subdivisions() {
    for (Row row : TsvTable.read("subdivisions.tsv")) {
      CountryCode country = country(row, 1);
      String region = row.cell(2);
      book.add(
          row.cell(0),
          new Sense(country, PlaceKind.STATE, region, 0, Form.CAPITALISED, NameLanguage.ALL));
      Sense afterComma =
          new Sense(country, PlaceKind.STATE, region, 0, Form.AFTER_COMMA, NameLanguage.ALL);
      row.names(3).forEach(name -> book.add(name, afterComma));
    }
  }

  private void institutions() {
    for (Row row : TsvTable.read("institutions.tsv")) {
      CountryCode country = country(row, 0);
      for (String name : row.names(1)) {
        Form form = isAbbreviation(name) ? Form.ALL_CAPITALS : Form.CAPITALISED;
        book.add(name, new Sense(country, PlaceKind.INSTITUTION, "", 0, form, NameLanguage.ALL));
      }
    }
  }

  private void usages() {
    for (Row row : TsvTable.read("hints.tsv")) {
      CountryCode country = country(row, 0);
      Set<NameLanguage> tongues = row.cell(2).isEmpty() ? NameLanguage.ALL : tongues(row, 2);
      for (String usage : row.names(1)) {
        Form form =
            isAbbreviation(usage)
                ? Form.ALL_CAPITALS
                : Character.isUpperCase(usage.charAt(0)) ? Form.CAPITALISED : Form.ANY;
        book.add(usage, new Sense(country, PlaceKind.USAGE, "", 0, form, tongues));
      }
    }
  }

  private void figures() {
    for (Row row : TsvTable.read("figures.tsv")) {
      CountryCode country = country(row, 0);
      Set<NameLanguage> tongues = row.cell(1).isEmpty() ? NameLanguage.ALL : tongues(row, 1);
      for (String name : row.names(2)) {
        Form form =
            isAbbreviation(name)
                ? Form.ALL_CAPITALS
                : Character.isLowerCase(name.charAt(0)) ? Form.ANY : Form.CAPITALISED;
        // A common noun is only a turn of speech, however typical.
        PlaceKind kind = form == Form.ANY ? PlaceKind.USAGE : PlaceKind.FIGURE;
        book.add(name, new Sense(country, kind, "", 0, form, tongues));
      }
    }
  }

  private void regionalDemonyms() {
    for (Row row : TsvTable.read("regional-demonyms.tsv")) {
      Set<NameLanguage> tongues = tongues(row, 1);
      Form form = tongues.contains(ENGLISH) ? Form.CAPITALISED : Form.ANY;
      Sense sense = new Sense(country(row, 0), PlaceKind.STATE, "", 0, form, tongues);
      Function<String, Set<String>> inflections = inflections(row.cell(1));
      row.names(2).stream()
          .flatMap(word -> inflections.apply(word).stream())
          .forEach(word -> book.add(word, sense));
    }
  }

  private static Function<String, Set<String>> inflections(String language) {
    return switch (language) {
      case "es" -> Inflections::spanish;
      case "pt" -> Inflections::portuguese;
      case "fr" -> Inflections::french;
      default -> Inflections::english;
    };
  }

  private static Set<NameLanguage> tongues(Row row, int column) {
    Set<NameLanguage> tongues = EnumSet.noneOf(NameLanguage.class);
    for (String language : List.of(row.cell(column).split(" "))) {
      NameLanguage tongue = NameLanguage.of(Optional.of(language));
      if (tongue == OTHER) {
        throw row.wrong("no such language: " + language);
      }
      tongues.add(tongue);
    }
    return tongues;
  }

  private Map<NameLanguage, Set<CountryCode>> homes() {
    Map<NameLanguage, Set<CountryCode>> homes = new EnumMap<>(NameLanguage.class);
    for (Row row : TsvTable.read("tongues.tsv")) {
      Set<CountryCode> countries = new HashSet<>();
      for (String code : List.of(row.cell(1).split(" "))) {
        countries.add(new CountryCode(code));
      }
      tongues(row, 0).forEach(tongue -> homes.put(tongue, countries));
    }
    return homes;
  }

  private void cities(String table) {
    for (Row row : TsvTable.read(table)) {
      CountryCode country = country(row, 1);
      PlaceKind kind = row.cell(4).equals("capital") ? PlaceKind.CAPITAL : PlaceKind.CITY;
      int thousands = Integer.parseInt(row.cell(3));
      Sense city =
          new Sense(country, kind, row.cell(2), thousands, Form.CAPITALISED, NameLanguage.ALL);
      cities.putIfAbsent(country.value() + row.cell(0), city);
      book.add(row.cell(0), city);
    }
  }

  private void exonyms() {
    for (Row row : TsvTable.read("exonyms.tsv")) {
      Sense city = cities.get(country(row, 0).value() + row.cell(1));
      if (city == null) {
        throw row.wrong("no such city: " + row.cell(1));
      }
      row.names(2).forEach(name -> book.add(name, city));
      Sense abroad =
          new Sense(
              city.country(), city.kind(), city.region(), city.thousands(), city.form(), ABROAD);
      row.names(3).forEach(name -> book.add(name, abroad));
    }
  }

  private PhraseTrie<Set<String>> bodies() {
    PhraseTrie.Builder<Set<String>> bodies = PhraseTrie.builder();
    for (Row row : TsvTable.read("venues.tsv")) {
      country(row, 0);
      for (String body : row.names(2)) {
        Set<String> fresh = new HashSet<>();
        Set<String> known = bodies.add(body, fresh);
        row.names(1)
            .forEach(city -> (known == null ? fresh : known).add(GazetteerBuilder.key(city)));
        seats.addAll(fresh);
      }
    }
    return bodies.build();
  }

  private PhraseTrie<String> footers() {
    PhraseTrie.Builder<String> footers = PhraseTrie.builder();
    TsvTable.read("footers.tsv").forEach(row -> footers.add(row.cell(0), row.cell(0)));
    return footers.build();
  }

  private CountryCode country(Row row, int column) {
    CountryCode code = codes.get(row.cell(column));
    if (code == null) {
      throw row.wrong("no such country: " + row.cell(column));
    }
    return code;
  }

  private static boolean isAbbreviation(String name) {
    return name.length() <= 5
        && !name.contains(".")
        && List.of(name.split(" ")).stream().allMatch(GazetteerFiles::isCapitals);
  }

  private static boolean isCapitals(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
