package org.pillarwatch.classify.country.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of all countries and territories of ISO 3166-1, and of Kosovo, as the Unicode Common
 * Locale Data Repository has them in four languages.
 */
final class CountryNames {

  private static final Map<NameLanguage, Locale> LOCALES =
      Map.of(
          NameLanguage.ENGLISH,
          Locale.ENGLISH,
          NameLanguage.SPANISH,
          Locale.of("es"),
          NameLanguage.PORTUGUESE,
          Locale.of("pt"),
          NameLanguage.FRENCH,
          Locale.FRENCH);

  /** Islands whose Romance names are those of countless towns: San Martín, Santa Elena. */
  private static final Set<String> ENGLISH_ONLY = Set.of("BL", "MF", "SH", "SX", "PM", "LC", "KN");

  private CountryNames() {}

  /** A name of a country in one language. */
  record CountryName(String code, NameLanguage tongue, String name) {}

  static Set<String> codes() {
    Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
    codes.add("XK");
    return codes;
  }

  static List<CountryName> all() {
    List<CountryName> names = new ArrayList<>();
    for (String code : codes()) {
      Locale country = Locale.of("", code);
      LOCALES.forEach((tongue, locale) -> {
        if (tongue == NameLanguage.ENGLISH || !ENGLISH_ONLY.contains(code)) {
          variants(country.getDisplayCountry(locale))
              .forEach(name -> names.add(new CountryName(code, tongue, name)));
        }
      });
    }
    return names;
  }

  static String withoutBrackets(String display) {
    int bracket = display.indexOf('(');
    return bracket < 0 ? display : display.substring(0, bracket).strip();
  }

  /** Leaves out brackets and spells out "St." and the ampersand. */
  private static List<String> variants(String display) {
    String name = withoutBrackets(display);
    List<String> variants = new ArrayList<>(List.of(name));
    if (name.contains("&")) {
      variants.add(name.replace("&", "and"));
    }
    if (name.startsWith("St. ")) {
      variants.add(name.replace("St. ", "Saint ").replace("&", "and"));
    }
    return variants;
  }
}
