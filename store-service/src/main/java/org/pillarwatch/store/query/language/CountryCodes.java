package org.pillarwatch.store.query.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Codes of countries by code or by name in English, Spanish, Portuguese or French. */
final class CountryCodes {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final Map<String, String> NAMES = names();

  private CountryCodes() {}

  static Optional<String> code(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return CODES.contains(upper) || upper.equals("XK")
        ? Optional.of(upper)
        : Optional.ofNullable(NAMES.get(folded(text)));
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String language : List.of("en", "es", "pt", "fr")) {
      Locale reader = Locale.of(language);
      for (String code : CODES) {
        names.putIfAbsent(folded(Locale.of("", code).getDisplayCountry(reader)), code);
      }
    }
    return Map.copyOf(names);
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
