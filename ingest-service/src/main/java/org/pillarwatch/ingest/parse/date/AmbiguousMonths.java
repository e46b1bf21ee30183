package org.pillarwatch.ingest.parse.date;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of different months in different languages: Polish and Czech {@code lis} is November,
 * Croatian October. The weekday beside it, or the full stop after the day, decides the language;
 * without either the name means no month.
 */
final class AmbiguousMonths {

  private static final Set<String> POLISH =
      Set.of(
          "wt",
          "sr",
          "czw",
          "pt",
          "niedz",
          "nd",
          "poniedziałek",
          "wtorek",
          "sroda",
          "czwartek",
          "piatek",
          "niedziela");
  private static final Set<String> CROATIAN =
      Set.of(
          "uto",
          "sri",
          "cet",
          "pet",
          "sub",
          "ned",
          "ponedjeljak",
          "utorak",
          "srijeda",
          "cetvrtak",
          "petak",
          "subota",
          "nedjelja");
  private static final Set<String> CZECH =
      Set.of(
          "po", "ut", "st", "ct", "pa", "so", "ne", "pondeli", "utery", "streda", "ctvrtek",
          "patek", "nedele");
  private static final Set<String> HAITIAN =
      Set.of(
          "dim",
          "len",
          "mad",
          "mek",
          "ven",
          "vand",
          "dimanch",
          "lendi",
          "madi",
          "mekredi",
          "jedi",
          "vandredi",
          "samdi");

  private static final Pattern DAY_WITH_STOP = Pattern.compile("\\d\\.\\s*[a-z]{3}");

  private static final Set<String> NAMES =
      Set.of("lis", "listopad", "listopada", "lip", "srp", "out");

  private AmbiguousMonths() {}

  /**
   * Returns the month that a name means among the other words of its date.
   *
   * @param words all words of the date, in lower case without accents
   */
  static OptionalInt month(String name, List<String> words, String date) {
    if (!NAMES.contains(name)) {
      return OptionalInt.empty();
    }
    boolean croatian = words.stream().anyMatch(CROATIAN::contains);
    boolean polish = words.stream().anyMatch(POLISH::contains);
    boolean czech = words.stream().anyMatch(CZECH::contains);
    boolean stop = DAY_WITH_STOP.matcher(date).find();
    return switch (name) {
      case "lis", "listopad" -> one(croatian, 10, polish || czech, 11);
      case "listopada" -> one(croatian || (stop && !polish), 10, polish || !stop, 11);
      case "lip" -> one(croatian || (stop && !polish), 6, polish, 7);
      case "srp" -> one(croatian, 7, czech, 8);
      case "out" -> OptionalInt.of(words.stream().anyMatch(HAITIAN::contains) ? 8 : 10);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt one(boolean first, int month, boolean second, int other) {
    if (first == second) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(first ? month : other);
  }
}
