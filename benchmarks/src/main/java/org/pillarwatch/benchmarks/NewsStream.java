package org.pillarwatch.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Synthetic news stream of any length. Each article is generated from its number alone, so that a
 * window of a million needs no memory for the texts.
 *
 * <p>Words are drawn by rank as in natural language (Zipf), a few of them from the names and the
 * vocabulary of the article's event. A copy is an earlier article within a site's frame, cut at the
 * end. Most copies are of the last few thousand articles, as in a day of agency news.
 */
final class NewsStream {

  private static final int WORDS = 320;
  private static final int VOCABULARY = 60_000;
  private static final int EVENT_WORDS = 60;
  private static final int SENTENCE = 18;
  private static final int REPORTS_OF_EVENT = 3;
  private static final int RECENT = 5_000;

  private static final String[] WORDS_BY_RANK = new String[VOCABULARY];

  static {
    Arrays.setAll(WORDS_BY_RANK, NewsStream::spelled);
  }

  private final double copies;

  /**
   * Creates a stream.
   *
   * @param copies share of the articles that are copies, from 0 to 1
   */
  NewsStream(double copies) {
    this.copies = copies;
  }

  /** The original of an article: itself unless it is a copy. */
  long original(long number) {
    var random = new SplittableRandom(number);
    if (number == 0 || random.nextDouble() >= copies) {
      return number;
    }
    return original(number - 1 - random.nextLong(Math.min(number, RECENT)));
  }

  /** The text of an article. */
  String text(long number) {
    long original = original(number);
    String report = report(original);
    if (original == number) {
      return report;
    }
    var random = new SplittableRandom(~number);
    int end = report.length() - random.nextInt(report.length() / 3);
    return "%s From our partners at %s. %s"
        .formatted(
            WORDS_BY_RANK[random.nextInt(500)],
            WORDS_BY_RANK[random.nextInt(2_000)],
            report.substring(0, end));
  }

  private static String report(long number) {
    var random = new SplittableRandom(number * 31 + 7);
    // Two of three originals continue a recent story.
    long event = number - random.nextLong(Math.min(number + 1, RECENT)) % REPORTS_OF_EVENT;
    var text = new StringBuilder(WORDS * 7);
    for (int i = 0; i < WORDS; i++) {
      boolean ofEvent = random.nextInt(4) == 0;
      String word =
          ofEvent
              ? eventWord(event, random.nextInt(EVENT_WORDS))
              : WORDS_BY_RANK[rank(random.nextDouble())];
      boolean opens = i % SENTENCE == 0;
      text.append(opens ? capital(word) : word).append(i % SENTENCE == SENTENCE - 1 ? ". " : " ");
    }
    return text.toString().strip();
  }

  private static String eventWord(long event, int index) {
    var random = new SplittableRandom(event * EVENT_WORDS + index);
    String word = WORDS_BY_RANK[rank(0.3 + 0.7 * random.nextDouble())];
    return index % 3 == 0 ? capital(word) : word;
  }

  /** Draws a rank by Zipf's law: each doubling of the rank is equally frequent. */
  private static int rank(double uniform) {
    return (int) Math.min(VOCABULARY - 1, Math.exp(uniform * Math.log(VOCABULARY)) - 1);
  }

  private static String spelled(int rank) {
    var random = new SplittableRandom(rank * 0x9E3779B97F4A7C15L);
    int syllables = 1 + (int) (Math.log(rank + 2.0) / 4) + random.nextInt(2);
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append("bcdfghjklmnprstvwz".charAt(random.nextInt(18)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.append("nrstl".charAt(random.nextInt(5))).toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
