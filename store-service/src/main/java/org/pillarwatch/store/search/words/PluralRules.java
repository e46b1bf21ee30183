package org.pillarwatch.store.search.words;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Brings singular and plural, male and female of folded words together where the stemmers of Lucene
 * do not: these need accents, which queries lack, and spare short words such as {@code país}.
 */
final class PluralRules {

  private static final int SHORTEST = 3;
  private static final Map<String, UnaryOperator<String>> RULES =
      Map.of(
          "es", PluralRules::spanish,
          "gl", PluralRules::portuguese,
          "pt", PluralRules::portuguese,
          "ca", PluralRules::catalan,
          "fr", PluralRules::french,
          "it", PluralRules::italian,
          "en", PluralRules::english,
          "ar", PluralRules::arabic);
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("children", "child"),
          Map.entry("people", "person"),
          Map.entry("persons", "person"),
          Map.entry("feet", "foot"),
          Map.entry("teeth", "tooth"),
          Map.entry("mice", "mouse"),
          Map.entry("lives", "life"),
          Map.entry("criteria", "criterion"),
          Map.entry("phenomena", "phenomenon"),
          Map.entry("indices", "index"),
          Map.entry("media", "medium"));
  private static final List<String> AFTER_ISE =
      List.of("e", "es", "ed", "ing", "er", "ers", "ation", "ations");
  private static final List<String> AFTER_OUR =
      List.of("", "s", "ed", "ing", "er", "ers", "able", "al", "ful");
  private static final List<String> PLURAL = List.of("", "s");

  private PluralRules() {}

  /** The rule of a language; leaves words as they are when there is none. */
  static UnaryOperator<String> of(String language) {
    return RULES.getOrDefault(language, UnaryOperator.identity());
  }

  /** American spelling of a British word, as a key only: it need not be a word. */
  static String american(String word) {
    String plain = replaced(word, "is", 3, AFTER_ISE, "iz");
    plain = replaced(plain, "ys", 3, AFTER_ISE, "yz");
    plain = replaced(plain, "our", 2, AFTER_OUR, "or");
    plain = replaced(plain, "tre", 2, PLURAL, "ter");
    plain = replaced(plain, "ence", 2, PLURAL, "ense");
    return plain.endsWith("gramme") || plain.endsWith("grammes")
        ? plain.replace("gramme", "gram")
        : plain;
  }

  /** Replaces letters before one of some endings, if enough letters come before them. */
  private static String replaced(
      String word, String letters, int least, List<String> endings, String by) {
    for (String ending : endings) {
      int at = word.length() - ending.length() - letters.length();
      if (at >= least && word.endsWith(ending) && word.startsWith(letters, at)) {
        return word.substring(0, at) + by + ending;
      }
    }
    return word;
  }

  private static String english(String word) {
    String one = IRREGULAR.getOrDefault(word, american(word));
    if (one.length() > 4 && one.endsWith("men")) {
      return cut(one, 2) + "an";
    }
    if (one.length() > 4 && one.endsWith("ves")) {
      return cut(one, 3) + "f";
    }
    if (one.length() > 3 && one.endsWith("fe")) {
      return cut(one, 1);
    }
    if (one.length() > 5
        && (one.endsWith("yses") || one.endsWith("ises") || one.endsWith("eses"))) {
      return cut(one, 2) + "is";
    }
    if (one.length() > 4 && one.endsWith("ies")) {
      return cut(one, 3) + "y";
    }
    if (one.length() > 4 && endsWithOneOf(one, "ses", "xes", "zes", "ches", "shes")) {
      return cut(one, 2);
    }
    boolean plural = one.length() > 3 && one.endsWith("s") && !endsWithOneOf(one, "ss", "us", "is");
    return plural ? cut(one, 1) : one;
  }

  private static boolean endsWithOneOf(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static String spanish(String word) {
    String before = word;
    String stem = spanishOnce(word);
    for (int i = 0; i < 2 && !stem.equals(before); i++) {
      before = stem;
      stem = spanishPlural(stem);
    }
    return withoutVowel(stem, "aoe");
  }

  private static String spanishOnce(String word) {
    return spanishPlural(word);
  }

  private static String spanishPlural(String word) {
    if (word.endsWith("ces") && word.length() > 4) {
      return cut(word, 3) + "z";
    }
    if (word.endsWith("es") && word.length() > 4 && !isVowel(word, 3)) {
      return cut(word, 2);
    }
    return withoutS(word);
  }

  private static String catalan(String word) {
    String stem = word;
    if (word.endsWith("ons") && word.length() > 5) {
      stem = cut(word, 2);
    } else if (word.endsWith("ques") || word.endsWith("gues")) {
      stem = cut(word, 4) + word.charAt(word.length() - 4);
      stem = stem.endsWith("q") ? cut(stem, 1) + "c" : stem;
    } else if (word.endsWith("s") && word.length() > SHORTEST) {
      stem = cut(word, 1);
    }
    String root = withoutVowel(stem, "aoe");
    return root.endsWith("ss") ? cut(root, 1) : root;
  }

  private static String portuguese(String word) {
    String before = word;
    String stem = portuguesePlural(word);
    for (int i = 0; i < 2 && !stem.equals(before); i++) {
      before = stem;
      stem = portuguesePlural(stem);
    }
    return withoutVowel(replaced(stem, "el", 2, List.of(""), "il"), "aoe");
  }

  private static String portuguesePlural(String word) {
    if (word.length() < 4 || !word.endsWith("s")) {
      return word;
    }
    String ending = word.substring(word.length() - 3);
    boolean isLong = word.length() > 4;
    return switch (ending) {
      case "oes", "aes" -> cut(word, 3) + "ao";
      case "res", "zes", "ses" -> isLong ? cut(word, 2) : cut(word, 1);
      case "ais", "ois", "uis" -> isLong ? cut(word, 2) + "l" : cut(word, 1);
      case "eis" -> isLong ? cut(word, 3) + "il" : cut(word, 1);
      default -> {
        if (word.endsWith("ns")) {
          yield cut(word, 2) + "m";
        }
        yield word.endsWith("is") && isLong ? cut(word, 2) + "il" : withoutS(word);
      }
    };
  }

  private static String french(String word) {
    String stem = word;
    if (word.endsWith("eaux")) {
      stem = cut(word, 1);
    } else if (word.endsWith("aux") && word.length() > 4) {
      stem = cut(word, 2) + "l";
    } else if (word.endsWith("ail") && word.length() > 4) {
      stem = cut(word, 2) + "l";
    } else if (word.length() > SHORTEST && (word.endsWith("s") || word.endsWith("x"))) {
      stem = cut(word, 1);
    }
    return withoutVowel(stem, "e");
  }

  private static String italian(String word) {
    String stem = word;
    for (int i = 0; i < 2; i++) {
      stem = withoutVowel(stem, "aeio");
    }
    return stem.length() > SHORTEST && (stem.endsWith("ch") || stem.endsWith("gh"))
        ? cut(stem, 1)
        : stem;
  }

  private static String arabic(String word) {
    String stem = word;
    if (stem.length() > 4 && "وفبكل".indexOf(stem.charAt(0)) >= 0 && stem.startsWith("ال", 1)) {
      stem = stem.substring(1);
    }
    if (stem.length() > 4 && stem.startsWith("لل")) {
      return stem.substring(2);
    }
    return stem.length() > 4 && stem.startsWith("ال") ? stem.substring(2) : stem;
  }

  private static String withoutS(String word) {
    return word.length() > SHORTEST && word.endsWith("s") && isOpenVowel(word, 2)
        ? cut(word, 1)
        : word;
  }

  private static String withoutVowel(String word, String vowels) {
    return word.length() > SHORTEST && vowels.indexOf(word.charAt(word.length() - 1)) >= 0
        ? cut(word, 1)
        : word;
  }

  private static boolean isOpenVowel(String word, int fromEnd) {
    return "aeo".indexOf(word.charAt(word.length() - fromEnd)) >= 0;
  }

  private static boolean isVowel(String word, int fromEnd) {
    return "aeiou".indexOf(word.charAt(word.length() - fromEnd)) >= 0;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
