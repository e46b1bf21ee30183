package org.pillarwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.events.CountryRole.FOCUS;
import static org.pillarwatch.events.CountryRole.MENTION;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.country;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestArticles.topic;
import static org.pillarwatch.store.TestTaxonomies.EFFORTS;
import static org.pillarwatch.store.TestTaxonomies.PILLARS;
import static org.pillarwatch.store.TestTaxonomies.WATER;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The interface over HTTP, on a few articles that differ in each thing one can ask for. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
class SearchIT {

  static final TestArticles COURT =
      report("court")
          .titled("Court")
          .tagged(
              List.of(
                  report("court").topics().getFirst(),
                  topic("lines-of-effort", "border-management"),
                  topic("water", "drinking")))
          .about(List.of(country("GT", FOCUS), country("US", MENTION)));
  static final TestArticles DROUGHT =
      report("sequia")
          .titled("Sequía")
          .saying("La sequía dejó sin cosecha a los municipios del Corredor Seco.")
          .from("Diario Ejemplo")
          .in("es")
          .published(NOON.minus(Duration.ofDays(2)))
          .tagged(List.of(topic("pillars", "economic")))
          .about(List.of(country("HN", FOCUS)));
  static final TestArticles CHESS =
      report("chess")
          .titled("Chess")
          .saying("A marathon of games began.")
          .from("The Pawn & Rook")
          .in(null)
          .published(null)
          .fetched(NOON.minus(Duration.ofDays(5)))
          .tagged(List.of())
          .about(List.of());
  static final TestArticles TOMORROW =
      report("future")
          .titled("Future")
          .saying("Dated wrongly by its site.")
          .published(NOON.plus(Duration.ofDays(3000)))
          .fetched(NOON.plusSeconds(3600))
          .tagged(List.of(topic("pillars", "own-topic")))
          .about(List.of());

  @Autowired Articles articles;
  @Autowired PublishedTaxonomies taxonomies;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  ServiceClient service;

  @BeforeAll
  void store() {
    service = new ServiceClient(port);
    List.of(PILLARS, EFFORTS, WATER).forEach(taxonomies::keep);
    // Other classes may have run in the same application.
    EmptyStore.empty(jdbc);
    articles.keep(List.of(COURT.event(), DROUGHT.event(), CHESS.event(), TOMORROW.event()));
    await().atMost(Duration.ofSeconds(30)).until(() -> service.titles("?q=marathon").size() == 1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          newest first, the future counts as now | ''                            | Future, Court, Sequía, Chess
          empty values ask nothing               | ?pillar=&country=&q=&from=    | Future, Court, Sequía, Chess
          pillar                                 | ?pillar=governance            | Court
          any of several pillars                 | ?pillar=governance&pillar=economic | Court, Sequía
          pillar of an operator's own taxonomy   | ?pillar=own-topic             | Future
          topic of a third taxonomy              | ?topic=water/drinking         | Court
          any of several topics of a taxonomy    | ?topic=pillars/governance&topic=pillars/economic | Court, Sequía
          topics of several taxonomies           | ?topic=water/drinking&pillar=economic | ''
          line of effort                         | ?lineOfEffort=border-management | Court
          country in focus                       | ?country=HN                   | Sequía
          country mentioned, in small letters    | ?country=us                   | Court
          language                               | ?language=es                  | Sequía
          unknown language                       | ?language=und                 | Chess
          source                                 | ?source=The+Pawn+%26+Rook     | Chess
          source that nobody has                 | ?source=Nobody                | ''
          from a day                             | ?from=2021-07-29              | Future, Court
          to a day, which is included            | ?to=2021-07-27                | Sequía, Chess
          from a time                            | ?from=2021-07-29T12:00:01Z    | Future
          to a time, which is excluded           | ?to=2021-07-29T12:00:00Z      | Sequía, Chess
          word by its stem                       | ?q=convict                    | Court
          word without its accent                | ?q=sequia                     | Sequía
          word of a text in no known language    | ?q=Marathon                   | Chess
          phrase                                 | ?q=%22Corredor+Seco%22        | Sequía
          phrase in another order                | ?q=%22Seco+Corredor%22        | ''
          without a word                         | ?q=court+-bribery             | ''
          one or the other                       | ?q=marathon+or+bribery        | Court, Chess
          brackets and a wildcard                | ?q=(marathon+OR+bribery)+cour* | Court
          a field of the language                | ?q=country:focus:HN           | Sequía
          days of another time zone              | ?q=date:2021-07-30&zone=Pacific/Auckland | Future, Court
          a filter's day in another time zone    | ?to=2021-07-29&zone=Pacific/Auckland | Sequía, Chess
          matches in the title first             | ?q=sequia+or+dated&order=relevance | Sequía, Future
          words near each other                  | ?q=cosecha+NEAR/5+municipios  | Sequía
          all at once                            | ?pillar=governance&country=GT&language=en&q=bribery | Court
          contradiction                          | ?pillar=governance&country=HN | ''
          """)
  void finds(String what, String query, String titles) {
    assertThat(String.join(", ", service.titles(query))).as(what).isEqualTo(titles);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pillar=foo           | pillar=foo  | governance
          lineOfEffort=foo     | lineOfEffort=foo | lawful-pathways
          topic=water/foo      | topic=water/foo | water/drinking
          country=XX1          | country=XX1 | ISO 3166-1
          country=ZZ           | country=ZZ  | ISO 3166-1
          language=english     | language=english | ISO 639-1
          from=yesterday       | from=yesterday | 2021-07-29
          to=2021-13-01        | to=2021-13-01 | 2021-07-29
          from=-999999999-01-01 | from=-999999999-01-01 | years
          from=2021-07-29&to=2021-07-01 | to=2021-07-02T00:00:00Z | later than from
          limit=0              | limit=0     | 1 to 200
          limit=201            | limit=201   | 1 to 200
          limit=ten            | limit=ten   | 1 to 200
          zone=Mars            | zone=Mars   | America/Guatemala
          order=best           | order=best  | newest or relevance
          limit=5&limit=6      | limit=5, 6  | only one
          cursor=bad           | cursor=bad  | next
          q=%00                | q=          | 300 characters
          q=(court             | q, column 1 | no ) for the (
          q=titel:court        | q, column 1 | title:court
          piller=governance    | piller=governance | no parameter but
          """)
  void refusesAndSaysWhatIsAllowed(String query, String named, String allowed) {
    var answer = service.get("/api/articles?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains(named).contains(allowed);
  }

  @Test
  void namesThePartThatNothingIsFoundFor() {
    JsonNode list = service.json("/api/articles?q=bribery+xyloquentia");

    assertThat(list.at("/total/value").asInt()).isZero();
    assertThat(list.at("/understood/alternatives")).hasSize(1);
    assertThat(list.at("/understood/alternatives/0/without").asString()).isEqualTo("xyloquentia");
    assertThat(list.at("/understood/alternatives/0/query").asString()).isEqualTo("bribery");
    assertThat(list.at("/understood/alternatives/0/total").asInt()).isPositive();
  }

  @Test
  void returnsTheInterpretationOfAQuery() {
    JsonNode list = service.json("/api/articles?q=marathon+or+bribery+court");

    assertThat(list.at("/understood/query").asString())
        .isEqualTo("marathon OR (bribery AND court)");
    assertThat(list.at("/understood/warnings/0/message").asString()).contains("closer than OR");
    assertThat(list.at("/total/value").asInt()).isEqualTo(2);
    assertThat(list.at("/total/relation").asString()).isEqualTo("eq");
    assertThat(service.json("/api/articles").path("understood").isNull()).isTrue();
  }

  @Test
  void namesTheColumnOfAnErrorAndAQueryThatMayBeMeant() {
    JsonNode problem = service.json("/api/articles?q=court+titel:judge");

    assertThat(problem.path("column").asInt()).isEqualTo(7);
    assertThat(problem.path("suggestion").asString()).isEqualTo("court title:judge");
  }

  @Test
  void countsByDayAndByHour() {
    assertThat(service.json("/api/histogram").toString())
        .isEqualTo(
            "{\"by\":\"day\",\"counts\":{\"2021-07-24\":1,\"2021-07-27\":1,\"2021-07-29\":2}}");
    assertThat(service.json("/api/histogram?by=hour&q=bribery&zone=America/Tegucigalpa").toString())
        .isEqualTo("{\"by\":\"hour\",\"counts\":{\"2021-07-29T06:00-06:00\":1}}");
    assertThat(service.get("/api/histogram?by=week").statusCode()).isEqualTo(400);
  }

  @Test
  void leadsThroughTheHitsOfAQueryWithoutRepeatingOrSkipping() {
    JsonNode first = service.json("/api/articles?q=-court&limit=2");
    JsonNode second =
        service.json("/api/articles?q=-court&limit=2&cursor=" + first.path("next").asString());

    assertThat(first.path("items").size()).isEqualTo(2);
    assertThat(second.path("items").valueStream().map(item -> item.path("title").asString()))
        .containsExactly("Chess");
  }

  @Test
  void leadsFromPageToPageWithoutRepeatingOrSkipping() {
    JsonNode first = service.json("/api/articles?limit=3");
    JsonNode second = service.json("/api/articles?limit=3&cursor=" + first.path("next").asString());

    assertThat(first.path("items").size()).isEqualTo(3);
    assertThat(second.path("items").valueStream().map(item -> item.path("title").asString()))
        .containsExactly("Chess");
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void givesTheAgreedFacts() {
    JsonNode item = service.json("/api/articles?pillar=governance").path("items").get(0);

    assertThat(item.path("id").asString()).isEqualTo(COURT.id().value());
    assertThat(item.path("url").asString()).isEqualTo("https://news.example/court");
    assertThat(item.path("source").asString()).isEqualTo("Example News");
    assertThat(item.path("publishedAt").asString()).isEqualTo("2021-07-29T12:00:00Z");
    assertThat(item.path("language").asString()).isEqualTo("en");
    assertThat(item.path("pillars").toString())
        .isEqualTo("[{\"id\":\"governance\",\"confidence\":0.93,\"iptc\":[\"medtop:20000093\"]}]");
    assertThat(item.path("linesOfEffort").get(0).path("id").asString())
        .isEqualTo("border-management");
    assertThat(item.path("topics").propertyNames())
        .containsExactly("lines-of-effort", "pillars", "water");
    assertThat(item.path("topics").path("water").get(0).path("id").asString())
        .isEqualTo("drinking");
    assertThat(item.path("countries").get(0).toString())
        .isEqualTo("{\"code\":\"GT\",\"role\":\"focus\",\"confidence\":0.8}");
    assertThat(item.path("version").asInt()).isEqualTo(1);
  }

  @Test
  void givesOneArticleWithTextEvidenceAndVersions() {
    JsonNode article = service.json("/api/articles/" + COURT.id());

    assertThat(article.path("text").asString()).isEqualTo(COURT.text());
    JsonNode evidence = article.path("pillars").get(0).path("evidence").get(0);
    assertThat(evidence.path("in").asString()).isEqualTo("text");
    assertThat(evidence.path("text").asString()).isEqualTo("bribery");
    assertThat(article.path("pillars").get(0).path("iptc").toString())
        .isEqualTo("[\"medtop:20000093\"]");
    assertThat(article.path("topics").path("pillars")).isEqualTo(article.path("pillars"));
    assertThat(article.path("topics").path("water").get(0).path("id").asString())
        .isEqualTo("drinking");
    assertThat(article.path("versions").get(0).path("version").asInt()).isEqualTo(1);
    assertThat(service.json("/api/articles/" + COURT.id() + "/versions/1").path("text").asString())
        .isEqualTo(COURT.text());
  }

  @Test
  void sparesACallerWhoHasTheArticle() {
    var first = service.get("/api/articles/" + COURT.id());
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(service.get("/api/articles/" + COURT.id(), "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void saysThatThereIsNoSuchArticle() {
    assertThat(service.get("/api/articles/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    assertThat(service.get("/api/articles/" + COURT.id() + "/versions/7").statusCode())
        .isEqualTo(404);
    assertThat(service.get("/api/articles/none").statusCode()).isEqualTo(400);
  }

  @Test
  void countsWhatAFilterLetsThrough() {
    JsonNode counts = service.json("/api/counts?language=en&q=bribery&country=GT&country=US");

    assertThat(counts.path("countries").valueStream().map(count -> count.path("id").asString()))
        .contains("GT", "US");
    assertThat(counts.path("languages").toString()).startsWith("[{\"id\":\"en\",\"count\":");
    assertThat(counts.path("languages").get(0).path("count").asInt())
        .isEqualTo(counts.path("total").asInt());
  }

  @Test
  void countsTheTopicsOfEveryTaxonomy() {
    JsonNode counts = service.json("/api/counts?topic=water/drinking");

    assertThat(counts.path("topics").path("water").toString())
        .isEqualTo("[{\"id\":\"drinking\",\"count\":1}]");
    assertThat(counts.path("topics").path("pillars")).isEqualTo(counts.path("pillars"));
    assertThat(counts.path("pillars").toString())
        .isEqualTo("[{\"id\":\"governance\",\"count\":1}]");
    assertThat(counts.path("linesOfEffort").get(0).path("count").asInt()).isEqualTo(1);
  }

  @Test
  void describesItself() {
    JsonNode description = service.json("/v3/api-docs");

    assertThat(description.path("openapi").asString()).startsWith("3.1");
    assertThat(description.at("/paths/~1api~1articles/get/parameters").toString())
        .contains("pillar", "country", "language", "source", "from", "to", "q", "limit", "cursor");
  }
}
