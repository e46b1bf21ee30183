package org.pillarwatch.store.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.pillarwatch.store.query.language.QueryReading.Refused;
import org.pillarwatch.store.query.language.QueryReading.Understood;

/** Whatever is typed is read or refused, soon, and what was read is printed faithfully. */
class QueryFuzzTest {

  private static final int QUERIES = 10_000;
  private static final long MOST_NANOS = 5_000_000;
  private static final List<String> PIECES =
      List.of(
          "honduras",
          "corrup*",
          "wom?n",
          "\"",
          "\"a b\"",
          "(",
          ")",
          " OR ",
          " AND ",
          " NOT ",
          "-",
          " - ",
          "|",
          "NEAR/5",
          " NEAR ",
          "ONEAR/3",
          "NEAR(",
          "AROUND(2)",
          ",",
          "~4",
          "^2",
          "=",
          "title:",
          "text:",
          "country:",
          "HN",
          "date:",
          "24h",
          "2026-11",
          "..",
          "topic:",
          "is:",
          "copy",
          "copies:",
          ">=3",
          "story:7",
          "lang:es",
          "site:",
          "www.x.example/",
          "http://",
          "url:",
          " or ",
          " and ",
          "*",
          "?",
          "/",
          "/a+/",
          "año",
          "\u00AD",
          "\u200B",
          "“x y”",
          "ｔｉｔｌｅ：",
          "洪都拉斯",
          "الهجرة",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0301",
          "12:30",
          "1,240",
          "\t",
          ":",
          "#",
          "'");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(61);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long nanos;
  private final QueryLanguage language = new QueryLanguage(new TestVocabulary());

  @Test
  void readsOrRefusesEachQueryAndPrintsItFaithfully() {
    int understood = 0;
    for (int i = 0; i < QUERIES; i++) {
      String query = i % 3 == 0 ? characters() : pieces();
      switch (timed(query)) {
        case Understood read -> {
          understood++;
          checkRoundTrip(query, read);
        }
        case Refused refused -> {
          assertThat(refused.column()).as(query).isBetween(1, query.length() + 1);
          assertThat(refused.message()).as(query).endsWith(".");
        }
      }
    }
    assertThat(understood).isBetween(QUERIES / 10, QUERIES * 9 / 10);
    assertThat(nanos / QUERIES).as("processor time a query").isLessThan(MOST_NANOS);
  }

  private QueryReading timed(String query) {
    long start = threads.getCurrentThreadCpuTime();
    QueryReading reading = language.read(query);
    nanos += threads.getCurrentThreadCpuTime() - start;
    return reading;
  }

  private void checkRoundTrip(String query, Understood read) {
    if (read.canonical().length() > QueryLanguage.MOST_CHARACTERS) {
      return;
    }
    assertThat(language.read(read.canonical()))
        .as("%s printed as %s", query, read.canonical())
        .isInstanceOfSatisfying(
            Understood.class, again -> assertThat(again.node()).isEqualTo(read.node()));
  }

  private String pieces() {
    StringBuilder query = new StringBuilder();
    int length = random.nextInt(1, 12);
    for (int i = 0; i < length; i++) {
      query.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextBoolean()) {
        query.append(' ');
      }
    }
    return query.toString();
  }

  private String characters() {
    StringBuilder query = new StringBuilder();
    int length = random.nextInt(1, QueryLanguage.MOST_CHARACTERS);
    for (int i = 0; i < length; i++) {
      query.append(
          (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(32, 127)));
    }
    return query.toString();
  }
}
