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

/**
 * The names of the months, long and short, in the languages that feeds are written in. Names that
 * mean different months in different languages (Polish and Croatian {@code listopad}) are left out.
 */
final class MonthNames {

  private static final Map<String, Integer> ENGLISH = new HashMap<>();

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

  /** The month, 1 to 12, of a word in any case, with or without accents and dots. */
  static OptionalInt month(String word) {
    Integer english = ENGLISH.get(word.toLowerCase(Locale.ROOT));
    Integer month = english != null ? english : Foreign.NAMES.get(plain(word));
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  private static String plain(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}.'’]", "");
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
