package org.pillarwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What readers and programs are told of the articles that a query found. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
class SearchAnswersIT {

  private static final TestArticles DROUGHT =
      report("sequia")
          .titled("Las sequías <b>del</b> Corredor")
          .saying(
              "Un año de espera. ".repeat(20) + "La sequía dejó sin cosecha al <i>Corredor</i>.")
          .in("es");
  private static final TestArticles MARKET =
      report("market")
          .titled("Market closes")
          .saying("The fish market of the harbour closed.")
          .published(NOON.minus(Duration.ofDays(1)));

  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  ServiceClient service;

  @BeforeAll
  void store() {
    service = new ServiceClient(port);
    EmptyStore.empty(jdbc);
    articles.keep(List.of(DROUGHT.event(), MARKET.event()));
    await().atMost(Duration.ofSeconds(30)).until(() -> service.titles("?q=harbour").size() == 1);
  }

  @Test
  void showsWhereTheWordsOfAQueryStand() {
    JsonNode item = service.json("/api/articles?q=sequia+cosechas").at("/items/0");

    assertThat(passages(item.path("title"), item.at("/highlights/title")))
        .containsExactly("sequías");
    JsonNode snippet = item.at("/highlights/snippet");
    assertThat(snippet.path("in").asString()).isEqualTo("text");
    assertThat(passages(snippet.path("text"), snippet.path("spans")))
        .containsExactly("sequía", "cosecha");
    int start = snippet.path("start").asInt();
    assertThat(DROUGHT.text().substring(start)).startsWith(snippet.path("text").asString());
    assertThat(service.json("/api/articles").at("/items/0").has("highlights")).isFalse();
  }

  @Test
  void showsWhereTheWordsStandInOneArticle() {
    String address = "/api/articles/" + DROUGHT.id();
    JsonNode article = service.json(address + "?q=sequia");

    assertThat(passages(article.path("title"), article.at("/highlights/title")))
        .containsExactly("sequías");
    assertThat(passages(article.path("text"), article.at("/highlights/text")))
        .containsExactly("sequía");
    assertThat(service.json(address).has("highlights")).isFalse();
    assertThat(service.get(address + "?q=(sequia").statusCode()).isEqualTo(400);
  }

  @Test
  void marksTheWordsOnTheDesk() {
    String list = service.get("/?q=sequia+cosecha").body();

    assertThat(list)
        .contains("Las <mark class=\"hit\">sequías</mark> &lt;b&gt;del&lt;/b&gt; Corredor")
        .contains(
            "<mark class=\"hit\">sequía</mark> dejó sin <mark class=\"hit\">cosecha</mark> al"
                + " &lt;i&gt;")
        .contains("href=\"/articles/" + DROUGHT.id() + "?q=sequia+cosecha\"")
        .doesNotContain("<b>del</b>", "<i>Corredor");
    assertThat(service.get("/articles/" + DROUGHT.id() + "?q=sequia+cosecha").body())
        .contains("<mark class=\"hit\">sequías</mark> &lt;b&gt;del", "<mark class=\"hit\">sequía<")
        .doesNotContain("<b>del</b>");
    assertThat(service.get("/articles/" + DROUGHT.id()).body()).doesNotContain("class=\"hit\"");
  }

  @Test
  void offersWordsOfNearlyTheSameSpellingWhenNothingIsFound() {
    JsonNode understood = service.json("/api/articles?q=harbuor+fsih").path("understood");

    assertThat(understood.path("query").asString()).isEqualTo("harbuor AND fsih");
    assertThat(understood.path("nearest").toString())
        .isEqualTo(
            "[{\"replaced\":{\"harbuor\":\"harbour\",\"fsih\":\"fish\"},\"query\":\"harbour AND"
                + " fish\",\"total\":1}]");
    assertThat(service.titles("?q=harbuor+fsih")).isEmpty();
    assertThat(service.json("/api/articles?q=harbour").at("/understood/nearest")).isEmpty();
  }

  @Test
  void linksToOtherSearchesOnTheDesk() {
    assertThat(service.get("/?q=harbuor&language=en").body())
        .contains("<span>Did you mean</span> <a href=\"/?q=harbour&amp;language=en\">harbour</a>");
    assertThat(service.get("/?q=harbour+xyloquentia").body())
        .contains("<span>Without xyloquentia:</span> <a href=\"/?q=harbour\">harbour</a>");
    assertThat(service.get("/?q=harbour").body()).doesNotContain("Did you mean");
  }

  @Test
  void leadsThroughTheBestMatches() {
    String query = "/api/articles?q=corredor+or+harbour&order=relevance&limit=1";
    JsonNode first = service.json(query);
    String next = first.path("next").asString();
    JsonNode second = service.json(query + "&cursor=" + next);

    assertThat(first.at("/total/value").asInt()).isEqualTo(2);
    assertThat(first.at("/items/0/title").asString()).startsWith("Las sequías");
    assertThat(second.at("/items/0/title").asString()).isEqualTo("Market closes");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(service.get("/api/articles?q=harbour&cursor=" + next).statusCode()).isEqualTo(400);
    String newest = service.json("/api/articles?limit=1").path("next").asString();
    assertThat(service.get(query + "&cursor=" + newest).body()).contains("in the same order");
  }

  private static List<String> passages(JsonNode text, JsonNode spans) {
    return spans
        .valueStream()
        .map(
            span -> text.asString().substring(span.path("start").asInt(), span.path("end").asInt()))
        .toList();
  }
}
