package org.pillarwatch.store.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pillarwatch.store.query.language.QueryReading;

/** The index finds exactly what reading every article finds, for generated queries. */
class BruteForceTest {

  private static final int ARTICLES = 400;
  private static final int QUERIES = 600;
  private static final List<String> WORDS =
      List.of(
          "mujer",
          "mujeres",
          "país",
          "países",
          "año",
          "ano",
          "policía",
          "policies",
          "police",
          "anti-corruption",
          "corruption",
          "corrupción",
          "corrupt",
          "cease-fire",
          "ceasefire",
          "MS-13",
          "MS13",
          "13",
          "EE.UU.",
          "EEUU",
          "1,240",
          "1240",
          "l'État",
          "O'Brien",
          "obrien",
          "organise",
          "organized",
          "Honduras/Guatemala",
          "Honduras",
          "Guatemala",
          "G-20",
          "紧急状态",
          "状态",
          "选举",
          "выборы",
          "выборов",
          "الرئيس",
          "رئيس",
          "vote",
          "votes");
  private static final List<String> PREFIXES =
      List.of("muj*", "poli*", "corrup*", "corrup*n", "pol?ce", "hond*", "organi*", "выбор*");
  private static final List<String> FACTS =
      List.of(
          "country:HN",
          "focus:HN",
          "mentions:GT",
          "lang:es",
          "lang:en",
          "is:copy",
          "copies:>=2",
          "copies:0..1",
          "topic:pillars/rights",
          "site:example",
          "site:b.example",
          "story:3",
          "date:2d",
          "after:2026-03-08",
          "before:2026-03-09",
          "date:2026-03-07..2026-03-09",
          "author:ruiz",
          "source:gaceta");

  private final SplittableRandom random = new SplittableRandom(26);

  @Test
  void findsWhatReadingEveryArticleFinds() {
    List<IndexedArticle> articles = IntStream.range(0, ARTICLES).mapToObj(this::article).toList();
    int found = 0;
    try (TestIndex index = new TestIndex()) {
      articles.forEach(article -> index.put(article.id().value(), article));
      for (int i = 0; i < QUERIES; i++) {
        String query = query(3);
        List<String> fitting = fitting(articles, query);
        assertThat(index.find(query)).as(query).containsExactlyInAnyOrderElementsOf(fitting);
        found += fitting.isEmpty() || fitting.size() == ARTICLES ? 0 : 1;
      }
    }
    assertThat(found).as("queries that divide the articles").isGreaterThan(QUERIES / 2);
  }

  private static List<String> fitting(List<IndexedArticle> articles, String query) {
    QueryReading reading = TestIndex.LANGUAGE.read(query);
    assertThat(reading).as(query).isInstanceOf(QueryReading.Understood.class);
    var understood = (QueryReading.Understood) reading;
    return articles.stream()
        .filter(article ->
            new BruteForce(article, TestIndex.NOW, ZoneOffset.UTC).fits(understood.node()))
        .map(article -> article.id().value())
        .toList();
  }

  private IndexedArticle article(int number) {
    return new IndexedArticle(
        TestIndex.id("article " + number),
        words(1 + random.nextInt(5)),
        null,
        words(4 + random.nextInt(20)),
        "https://www." + any(List.of("a", "b")) + ".example/" + number,
        any(List.of("La Gaceta", "The Tribune")),
        List.of(any(List.of("Ana Ruiz", "Tom Hale"))),
        any(List.of("es", "en", "ru", "zh", "ar")),
        TestIndex.NOW.minus(Duration.ofHours(random.nextInt(120))),
        random.nextBoolean() ? List.of("pillars/rights") : List.of(),
        List.of(any(List.of("HN", "GT"))),
        random.nextBoolean() ? List.of("GT") : List.of(),
        (long) random.nextInt(5),
        List.of(random.nextBoolean() ? "copy" : "original"),
        random.nextInt(4),
        1);
  }

  private String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> any(WORDS)).collect(Collectors.joining(" "));
  }

  private String query(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 9)) {
      case 0 -> any(WORDS);
      case 1 -> '"' + any(WORDS) + ' ' + any(WORDS) + '"';
      case 2 -> any(PREFIXES);
      case 3 -> any(FACTS);
      case 4 ->
          '=' + any(List.of("año", "ano", "país", "policía", "corrupción", "\"año Honduras\""));
      case 5 -> near();
      case 6 -> "(" + query(depth - 1) + ") OR (" + query(depth - 1) + ")";
      case 7 -> "(" + query(depth - 1) + ") -(" + query(depth - 1) + ")";
      default -> "(" + query(depth - 1) + ") (" + query(depth - 1) + ")";
    };
  }

  private String near() {
    List<String> sides = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      sides.add(
          switch (random.nextInt(4)) {
            case 0 -> any(PREFIXES);
            case 1 -> "(" + any(WORDS) + " OR " + any(WORDS) + ")";
            case 2 -> '"' + any(WORDS) + '"';
            default -> any(WORDS);
          });
    }
    Collections.shuffle(sides, new java.util.Random(random.nextLong()));
    String near = random.nextBoolean() ? "NEAR/" : "ONEAR/";
    return sides.get(0) + " " + near + (1 + random.nextInt(6)) + " " + sides.get(1);
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
