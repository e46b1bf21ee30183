package org.pillarwatch.classify.country.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.text.PhraseTrie;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.CountryCode;

/**
 * The names of countries in the languages that have no tables here, as the Unicode Common Locale
 * Data Repository of the Java runtime has them.
 *
 * <p>The names of a language are gathered when the first article in it arrives. Languages that
 * inflect names are matched by the stem and a short ending, Arabic by its prefixes and the endings
 * of its adjectives. Safe for any thread.
 */
public final class ForeignNames {

  /** Languages whose names are in {@link Gazetteer}. */
  private static final Set<String> TABLED = Set.of("en", "es", "pt", "fr");

  /** Languages that attach endings to names. */
  private static final Set<String> INFLECTING =
      Set.of(
          "ru", "uk", "be", "bg", "mk", "sr", "pl", "cs", "sk", "hr", "bs", "sl", "lt", "lv", "fi",
          "et", "hu", "tr", "az", "el", "ro", "eu", "is", "sq", "ko", "kk", "ky", "uz", "mn", "hi",
          "ta", "bn", "ur", "de", "sv", "da", "no", "nb", "nn", "it", "nl", "ca", "gl", "ka", "hy");

  private static final String UNDETERMINED = "und";

  private static final List<String> EUROPEAN =
      List.of("de", "nl", "it", "ca", "sv", "da", "no", "pl", "cs", "ro", "hu", "fi", "tr", "id");

  private static final int SHORTEST_STEM = 4;

  private final Map<String, Optional<Names>> languages = new ConcurrentHashMap<>();
  private final Map<String, List<TsvTable.Row>> demonyms = new HashMap<>();

  private ForeignNames() {}

  static ForeignNames load() {
    ForeignNames names = new ForeignNames();
    for (TsvTable.Row row : TsvTable.read("foreign-demonyms.tsv")) {
      names.demonyms.computeIfAbsent(row.cell(0), none -> new ArrayList<>()).add(row);
    }
    return names;
  }

  /**
   * Returns the names of a language.
   *
   * @param language ISO 639 code
   * @return empty for the languages of the tables, and for those the runtime has no names in
   */
  public Optional<Names> of(String language) {
    return TABLED.contains(language)
        ? Optional.empty()
        : languages.computeIfAbsent(language, this::gather);
  }

  /**
   * Returns the names in all the larger languages of Europe, for a text too short to detect which.
   */
  public Names unknownLanguage() {
    return of(UNDETERMINED).orElseThrow();
  }

  private Optional<Names> gather(String language) {
    if (language.equals(UNDETERMINED)) {
      return Optional.of(union());
    }
    Locale locale = Locale.of(language);
    PhraseTrie.Builder<Toponym> whole = PhraseTrie.builder();
    Map<String, Stem> stems = new HashMap<>();
    int found = 0;
    for (String code : CountryNames.codes()) {
      String name = CountryNames.withoutBrackets(Locale.of("", code).getDisplayCountry(locale));
      if (name.equals(code) || Words.of(name).count() == 0) {
        continue;
      }
      found++;
      Toponym country = country(code, PlaceKind.NAME);
      for (String form : language.equals("ar") ? ArabicForms.of(name) : List.of(name)) {
        whole.add(form, country);
      }
      if (INFLECTING.contains(language)) {
        stem(name).ifPresent(stem -> stems.putIfAbsent(stem, new Stem(country, false)));
      }
    }
    for (TsvTable.Row row : demonyms.getOrDefault(language, List.of())) {
      Toponym people = country(row.cell(1), PlaceKind.DEMONYM);
      row.names(2).forEach(stem -> stems.put(GazetteerBuilder.key(stem), new Stem(people, true)));
    }
    return found == 0 ? Optional.empty() : Optional.of(new Names(whole.build(), stems, true));
  }

  private static Names union() {
    PhraseTrie.Builder<Toponym> whole = PhraseTrie.builder();
    for (String code : CountryNames.codes()) {
      Toponym country = country(code, PlaceKind.NAME);
      for (String language : EUROPEAN) {
        String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
        whole.add(CountryNames.withoutBrackets(name), country);
      }
    }
    return new Names(whole.build(), Map.of(), false);
  }

  private static Toponym country(String code, PlaceKind kind) {
    Sense sense = new Sense(new CountryCode(code), kind, "", 0, Sense.Form.ANY, NameLanguage.ALL);
    return new Toponym(List.of(sense), false, false);
  }

  /** Returns a name of one word without its last vowel, folded. */
  private static Optional<String> stem(String name) {
    Words words = Words.of(name);
    if (words.count() != 1) {
      return Optional.empty();
    }
    String folded = words.folded(0);
    char last = folded.charAt(folded.length() - 1);
    boolean vowel = "aeiouyаеиоуыэюяьйіїαεηιουω".indexOf(last) >= 0;
    String stem = vowel ? folded.substring(0, folded.length() - 1) : folded;
    return stem.length() < SHORTEST_STEM ? Optional.empty() : Optional.of(stem);
  }

  private record Stem(Toponym toponym, boolean people) {}

  /** The names of one language. Immutable: safe for any thread. */
  public static final class Names {

    private static final int LONGEST_ENDING = 3;
    private static final int LONGEST_STEM = 16;

    private final PhraseTrie<Toponym> whole;
    private final Map<String, Stem> stems;
    private final boolean ofOneLanguage;

    private Names(PhraseTrie<Toponym> whole, Map<String, Stem> stems, boolean ofOneLanguage) {
      this.whole = whole;
      this.stems = Map.copyOf(stems);
      this.ofOneLanguage = ofOneLanguage;
    }

    /** Returns whether the names are those of the text's language and not of many at once. */
    public boolean isOfOneLanguage() {
      return ofOneLanguage;
    }

    /** Returns the longest name that begins at a word, or null when none does. */
    public PhraseTrie.@Nullable Match<Toponym> longestAt(Words words, int word) {
      PhraseTrie.Match<Toponym> match = whole.longestAt(words, word);
      if (match != null) {
        // The alphabets with capitals write the names of countries with one.
        return isWrittenAsName(words, word) ? match : null;
      }
      return stems.isEmpty() ? null : inflected(words, word);
    }

    private static boolean isWrittenAsName(Words words, int word) {
      return !words.isCased()
          || words.isCapitalised(word)
          || Character.getType(words.text().charAt(words.start(word))) == Character.OTHER_LETTER;
    }

    private PhraseTrie.@Nullable Match<Toponym> inflected(Words words, int word) {
      String folded = words.folded(word);
      for (int end = Math.min(folded.length(), LONGEST_STEM); end >= SHORTEST_STEM; end--) {
        Stem stem = stems.get(folded.substring(0, end));
        if (stem != null && isInflection(stem, folded.substring(end), words, word)) {
          return new PhraseTrie.Match<>(word, word, stem.toponym());
        }
      }
      return null;
    }

    private static boolean isInflection(Stem stem, String ending, Words words, int word) {
      if (stem.people()) {
        return ending.length() <= LONGEST_ENDING;
      }
      // Slavic adjectives are written small: мексиканский.
      boolean adjective = ending.length() <= 8 && ending.matches("[иеа]?[йня]{0,2}ск\\p{L}{1,3}");
      return adjective || (ending.length() <= LONGEST_ENDING && isWrittenAsName(words, word));
    }
  }
}
