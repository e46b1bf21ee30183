package org.pillarwatch.classify.country.gazetteer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Forms the feminine and plural of a demonym from its masculine singular, by regular endings. */
final class Inflections {

  private Inflections() {}

  static Set<String> english(String word) {
    Set<String> forms = forms(word);
    if (!word.endsWith("ese")
        && !word.endsWith("sh")
        && !word.endsWith("ch")
        && !word.endsWith("s")
        && !word.endsWith("men")) {
      forms.add(word + "s");
    }
    return forms;
  }

  static Set<String> spanish(String word) {
    Set<String> forms = forms(word);
    if (word.endsWith("o")) {
      endings(forms, cut(word, 1), List.of("a", "os", "as"));
    } else if (word.endsWith("és") || word.endsWith("án")) {
      String stem = cut(word, 2) + (word.endsWith("és") ? "es" : "an");
      endings(forms, stem, List.of("a", "es", "as"));
    } else if (word.endsWith("í") || word.endsWith("ú")) {
      endings(forms, word, List.of("es", "s"));
    } else if (word.endsWith("ón") || word.endsWith("ín")) {
      String stem = cut(word, 2) + (word.endsWith("ón") ? "on" : "in");
      endings(forms, stem, List.of("a", "es", "as"));
    } else if (word.endsWith("l") || word.endsWith("r")) {
      endings(forms, word, List.of("a", "es", "as"));
    } else if (word.endsWith("z")) {
      endings(forms, cut(word, 1), List.of("za", "ces", "zas"));
    } else {
      forms.add(word + "s");
    }
    return forms;
  }

  static Set<String> portuguese(String word) {
    Set<String> forms = forms(word);
    if (word.endsWith("o") && !word.endsWith("ão")) {
      endings(forms, cut(word, 1), List.of("a", "os", "as"));
    } else if (word.endsWith("ês")) {
      endings(forms, cut(word, 2) + "es", List.of("a", "es", "as"));
    } else if (word.endsWith("ão")) {
      endings(forms, cut(word, 2), List.of("ã", "ães", "ãos", "ãs"));
    } else if (word.endsWith("eu")) {
      endings(forms, cut(word, 2), List.of("eia", "eus", "eias"));
    } else if (word.endsWith("l")) {
      endings(forms, word, List.of("a", "as"));
      endings(forms, cut(word, 1), List.of("is"));
    } else {
      forms.add(word + "s");
    }
    return forms;
  }

  static Set<String> french(String word) {
    Set<String> forms = forms(word);
    if (word.endsWith("s")) {
      endings(forms, word, List.of("e", "es"));
    } else if (word.endsWith("en")) {
      endings(forms, word, List.of("s", "ne", "nes"));
    } else if (word.endsWith("e")) {
      forms.add(word + "s");
    } else if (word.endsWith("c")) {
      endings(forms, word, List.of("s"));
      endings(forms, cut(word, 1), List.of("que", "ques", "cque", "cques"));
    } else {
      endings(forms, word, List.of("s", "e", "es"));
    }
    return forms;
  }

  private static Set<String> forms(String word) {
    return new LinkedHashSet<>(List.of(word));
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static void endings(Set<String> forms, String stem, List<String> endings) {
    endings.forEach(ending -> forms.add(stem + ending));
  }
}
