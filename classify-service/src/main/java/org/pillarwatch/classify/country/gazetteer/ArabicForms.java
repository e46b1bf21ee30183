package org.pillarwatch.classify.country.gazetteer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Forms what Arabic makes of the name of a country: with the particles that are written onto it,
 * and the adjectives (nisba) of names of one word.
 */
final class ArabicForms {

  private static final String ARTICLE = "ال";
  private static final List<String> PARTICLES = List.of("", "و", "ف", "ب", "ل", "ك", "ول", "وب");
  private static final List<String> BEFORE_ADJECTIVE = List.of("", "ال", "وال", "بال", "لل");
  private static final List<String> ENDINGS = List.of("ي", "ية", "يون", "يين", "يات");

  /** Names that are common words in other contexts: مالي is also "financial". */
  private static final Set<String> WORDS = Set.of("مالي", "قطر", "بنين", "تشاد");

  private ArabicForms() {}

  static List<String> of(String name) {
    Set<String> forms = new LinkedHashSet<>();
    boolean defined = name.startsWith(ARTICLE);
    String base = defined ? name.substring(ARTICLE.length()) : name;
    for (String particle : PARTICLES) {
      forms.add(particle + name);
    }
    if (defined) {
      forms.add("لل" + base);
      forms.add("ولل" + base);
    }
    if (name.indexOf(' ') < 0 && !WORDS.contains(name)) {
      String stem = stem(base);
      for (String before : BEFORE_ADJECTIVE) {
        ENDINGS.forEach(ending -> forms.add(before + stem + ending));
      }
    }
    return WORDS.contains(name) ? List.of(name + " ", "دولة " + name) : List.copyOf(forms);
  }

  private static String stem(String base) {
    for (String ending : List.of("يا", "ية", "ا", "ة", "ي")) {
      if (base.endsWith(ending) && base.length() - ending.length() >= 3) {
        return base.substring(0, base.length() - ending.length());
      }
    }
    return base;
  }
}
