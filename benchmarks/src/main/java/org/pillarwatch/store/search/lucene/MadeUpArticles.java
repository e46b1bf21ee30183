package org.pillarwatch.store.search.lucene;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.pillarwatch.events.ArticleId;

/**
 * Articles of made-up words whose frequencies fall as those of a language do, newest first; always
 * the same.
 */
final class MadeUpArticles {

  private static final int WORDS = 100_000;
  private static final double EXPONENT = 1.05;
  private static final int LENGTH = 372;
  private static final int DAYS = 90;
  private static final Instant NEWEST = Instant.parse("2026-11-30T00:00:00Z");
  private static final String CONSONANTS = "bcdfglmnprst";
  private static final String VOWELS = "aeiou";
  private static final List<String> PILLARS =
      List.of("economic", "governance", "rights", "security", "gbv");
  private static final List<String> COUNTRIES =
      List.of(Locale.getISOCountries()).subList(60, 119).stream()
          .filter(code -> !code.equals("HN"))
          .toList();

  private final String[] words = new String[WORDS];
  private final double[] cumulated = new double[WORDS];

  private final int articles;

  /**
   * Makes the words.
   *
   * @param articles that ninety days have
   */
  MadeUpArticles(int articles) {
    this.articles = articles;
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      words[i] = spelled(i);
      sum += 1 / Math.pow(i + 1.0, EXPONENT);
      cumulated[i] = sum;
    }
  }

  /** A word by its rank: 0 is the most frequent. */
  String word(int rank) {
    return words[rank];
  }

  private static String spelled(int rank) {
    StringBuilder word = new StringBuilder();
    int rest = rank;
    do {
      word.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
      rest /= CONSONANTS.length();
      word.append(VOWELS.charAt(rest % VOWELS.length()));
      rest /= VOWELS.length();
    } while (rest > 0);
    return word.append("rte").toString();
  }

  /** An article by its place in the list; those that come after the first have negative ones. */
  IndexedArticle article(int number) {
    SplittableRandom random = new SplittableRandom(number * 7919L + 17);
    Instant dated = NEWEST.minusMillis((long) number * DAYS * 86_400_000 / articles);
    String country = random.nextInt(10) == 0 ? "HN" : any(COUNTRIES, random);
    return new IndexedArticle(
        id(number),
        text(random, 9),
        null,
        text(random, LENGTH / 2 + random.nextInt(LENGTH)),
        "https://outlet" + random.nextInt(300) + ".example/" + number,
        "Outlet " + random.nextInt(300),
        List.of("Author " + random.nextInt(2_000)),
        random.nextInt(3) == 0 ? "en" : "es",
        dated,
        List.of("pillars/" + any(PILLARS, random)),
        List.of(country),
        List.of(any(COUNTRIES, random)),
        (long) number,
        List.of("original"),
        0,
        Math.max(0, number) + 1L);
  }

  private static String any(List<String> values, SplittableRandom random) {
    return values.get(random.nextInt(values.size()));
  }

  private static ArticleId id(int number) {
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      hex.append(HexFormat.of().toHexDigits(random.nextLong()));
    }
    return new ArticleId(hex.toString());
  }

  private String text(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : i % 17 == 0 ? ". " : " ").append(drawn(random));
    }
    return text.toString();
  }

  private String drawn(SplittableRandom random) {
    int place = Arrays.binarySearch(cumulated, random.nextDouble(cumulated[WORDS - 1]));
    return words[Math.min(WORDS - 1, place < 0 ? -place - 1 : place)];
  }
}
