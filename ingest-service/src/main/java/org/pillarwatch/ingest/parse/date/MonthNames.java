package org.pillarwatch.ingest.parse.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The names of the months, long and short, in the languages that feeds are written in, as CLDR, C
 * libraries and content systems spell them. Names that mean different months in different languages
 * are left to {@link AmbiguousMonths}.
 */
final class MonthNames {

  private static final Map<String, Integer> ENGLISH = new HashMap<>();

  /** Accents, Hebrew and Arabic points, the nukta of Indic scripts. */
  private static final Pattern UNSAID =
      Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u0655\\u0670\\u093c\\u09bc.'’]");

  /** The preposition that Hebrew writes together with the month. */
  private static final String HEBREW_IN = "ב";

  static {
    List<String> english =
        List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    for (int month = 1; month <= 12; month++) {
      ENGLISH.put(english.get(month - 1), month);
      ENGLISH.put(english.get(month - 1).substring(0, 3), month);
    }
    ENGLISH.put("sept", 9);
  }

  private MonthNames() {}

  /** Returns the month, 1 to 12, of a word in any case, with or without accents and dots. */
  static OptionalInt month(String word) {
    Integer month = ENGLISH.get(word.toLowerCase(Locale.ROOT));
    if (month == null) {
      String plain = plain(word);
      month = ENGLISH.get(plain);
      month = month == null ? Foreign.NAMES.get(plain) : month;
      if (month == null && plain.startsWith(HEBREW_IN)) {
        month = Foreign.NAMES.get(plain.substring(1));
      }
    }
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  /**
   * Returns a word in lower case without accents and points. The vowel signs of Indic scripts stay:
   * they distinguish June from January.
   */
  static String plain(String word) {
    if (isPlain(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return UNSAID.matcher(lower).replaceAll("");
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = (char) (word.charAt(i) | 0x20);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  /** Read when the first date in another language is met. */
  private static final class Foreign {

    static final Map<String, Integer> NAMES = read();

    private static Map<String, Integer> read() {
      Map<String, Integer> names = new HashMap<>();
      InputStream file =
          Objects.requireNonNull(MonthNames.class.getResourceAsStream("month-names.txt"));
      try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        int month = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          for (String name : line.split(" ", -1)) {
            names.put(name, month);
          }
          month++;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return names;
    }
  }
}
