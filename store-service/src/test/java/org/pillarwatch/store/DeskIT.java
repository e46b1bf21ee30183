package org.pillarwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.events.ArticleFetched.LIVE_BLOG;
import static org.pillarwatch.events.ArticleFetched.PAYWALLED;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestArticles.topic;
import static org.pillarwatch.store.TestTaxonomies.EFFORTS;
import static org.pillarwatch.store.TestTaxonomies.PILLARS;
import static org.pillarwatch.store.TestTaxonomies.WATER;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages, as a browser gets them. */
@RequiresPostgreSql
@TestInstance(Lifecycle.PER_CLASS)
@StoreWithoutKafka
class DeskIT {

  static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>[[${7*7}]]";

  @Autowired Articles articles;
  @Autowired PublishedTaxonomies taxonomies;
  @LocalServerPort int port;
  ServiceClient service;

  @BeforeAll
  void store() {
    service = new ServiceClient(port);
    List.of(PILLARS, EFFORTS, WATER).forEach(taxonomies::keep);
    articles.keep(
        List.of(
            report("plain").event(),
            report("well")
                .titled("Well runs dry")
                .tagged(List.of(topic("water", "drinking")))
                .event(),
            report("hostile")
                .titled(HOSTILE)
                .saying(HOSTILE)
                .from("<b>x</b>")
                .marked(PAYWALLED, LIVE_BLOG, HOSTILE)
                .event()));
  }

  @Test
  void listsArticlesWithTheirTags() {
    assertThat(service.get("/").body())
        .contains("Customs chief convicted", "Governance", "Guatemala", "Example News")
        .contains("/articles/" + report("plain").id());
  }

  @Test
  void saysWhatAPageSaysOfItsArticleAsAWhole() {
    assertThat(service.get("/").body()).contains(">paywall<", ">live<");
    assertThat(service.get("/articles/" + report("hostile").id()).body())
        .contains("<dt>Paywall</dt>", "<dt>Live</dt>");
    assertThat(service.get("/articles/" + report("plain").id()).body())
        .doesNotContain("<dt>Paywall</dt>", "<dt>Live</dt>");
  }

  @Test
  void marksTheEvidenceAndSaysWhy() {
    assertThat(service.get("/articles/" + report("plain").id()).body())
        .containsPattern("<mark [^>]*class=\"pillar-1\"[^>]*>bribery</mark>")
        .containsPattern("<mark [^>]*class=\"country\"[^>]*>Guatemala City</mark>")
        .contains("Corruption, democratic governance and rule of law", "93 %");
  }

  @Test
  void showsTheTopicsOfAThirdTaxonomyByItsOwnLabels() {
    String list = service.get("/?topic=water/drinking").body();
    String article = service.get("/articles/" + report("well").id()).body();

    assertThat(list)
        .contains("Well runs dry", "<legend>Water</legend>")
        .doesNotContain("Customs chief convicted")
        .containsPattern("class=\"tag topic-water_drinking effort\"[^>]*><span>Drinking</span>")
        .containsPattern("value=\"water/drinking\"[^>]*checked")
        .contains("href=\"/api/articles.atom?topic=water%2Fdrinking\"");
    assertThat(article)
        .contains("<p class=\"kind\"><span>Water</span>", "<h3>Drinking water</h3>")
        .contains("<option value=\"Irrigation\"></option>");
  }

  @Test
  void servesTheColoursThatTaxonomiesName() {
    var answer = service.get("/topics.css");

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    assertThat(answer.body())
        .contains(".topic-water_drinking { --hue: light-dark(#1f5fa6,")
        .doesNotContain("irrigation");
    assertThat(service.get("/").body()).contains("href=\"/topics.css\"");
  }

  @Test
  void showsWhatACorrectionChanged() {
    TestArticles report = report("corrected");
    articles.keep(List.of(report.event()));
    articles.keep(
        List.of(
            report
                .saying(report.text().replace("eleven", "twelve"))
                .fetched(NOON.plusSeconds(900))
                .event()));

    assertThat(service.get("/articles/" + report.id()).body())
        .contains("<del>eleven </del>", "<ins>twelve </ins>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "ARTICLE", "/?q=HOSTILE", "/?pillar=HOSTILE"})
  void rendersHostileTextAsText(String page) {
    String path =
        page.replace("ARTICLE", "/articles/" + report("hostile").id())
            .replace("HOSTILE", "%3Cscript%3Ealert(1)%3C/script%3E%22onfocus=%22");
    String body = service.get(path).body();

    assertThat(body).doesNotContain("<script>alert", "<img src=x", "<b>x</b>", "\"onfocus=\"");
    assertThat(body).containsPattern("alert\\(1\\)");
  }

  @Test
  void allowsNoScriptButItsOwn() {
    var answer = service.get("/");

    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe-"));
    assertThat(answer.body())
        .doesNotContainPattern("<script(?![^>]* src=)|<style| style=| on\\w+=\"");
  }

  @Test
  void servesItsOwnFiles() {
    for (String file :
        List.of(
            "/desk.css",
            "/desk.js",
            "/live.js",
            "/live-worker.js",
            "/favicon.svg",
            "/webjars/htmx.org/dist/htmx.min.js")) {
      assertThat(service.get(file).statusCode()).as(file).isEqualTo(200);
    }
  }

  @Test
  void saysOnAPageWhatIsWrongWithAnAddress() {
    var answer = service.get("/?pillar=foo");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("pillar=foo is not allowed; allowed is economic, governance");
  }

  @Test
  void offersTheQueryThatMayHaveBeenMeant() {
    var answer = service.get("/?q=titel:court");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("q, column 1").contains("href=\"/?q=title:court\"");
  }

  @Test
  void showsHowAnAmbiguousQueryWasRead() {
    assertThat(service.get("/?q=court+or+judge+bribery").body())
        .contains("court OR (judge AND bribery)");
    assertThat(service.get("/?q=court").body()).doesNotContain("class=\"remarks\"");
  }

  @Test
  void hasAPageForWhatIsNotThere() {
    assertThat(service.get("/articles/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    var lost = service.get("/no/such/page", "Accept", "text/html");
    assertThat(lost.statusCode()).isEqualTo(404);
    assertThat(lost.body()).contains("To the newest articles");
  }

  @Test
  void notifiesOpenPagesOfStoredArticles() throws Exception {
    String before = cursor(service.get("/").body());
    try (var stream = URI.create("http://127.0.0.1:" + port + "/live").toURL().openStream()) {
      var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      CompletableFuture<String> news =
          CompletableFuture.supplyAsync(
              () -> lines.lines().filter("event:stored"::equals).findFirst().orElse("end"));
      Thread.ofVirtual()
          .start(() ->
              await()
                  .pollInterval(Duration.ofMillis(500))
                  .atMost(Duration.ofSeconds(30))
                  .until(() -> {
                    articles.keep(List.of(report("live" + System.nanoTime()).event()));
                    return news.isDone();
                  }));
      assertThat(news.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join())
          .isEqualTo("event:stored");
    }
    assertThat(service.get("/desk/arrivals?since=" + before).body())
        .containsPattern("\"count\":[1-9]");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(service.get("/desk/arrivals?q=bribery&since=" + before).body())
                .containsPattern("\"count\":[1-9]"));
    assertThat(service.get("/desk/arrivals?pillar=gbv&since=" + before).body())
        .isEqualTo("{\"count\":0,\"isMore\":false}");
  }

  private static String cursor(String page) {
    return page.replaceAll("(?s).*data-cursor=\"(\\d+)\".*", "$1");
  }
}
