package org.pillarwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestTaxonomies.EFFORTS;
import static org.pillarwatch.store.TestTaxonomies.PILLARS;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved searches over HTTP, and as beats on the desk. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(properties = {"store.story.decides=false", "store.story.interval=1h"})
class BeatsIT {

  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String ANA = "person=Ana";
  static final String BEA = "person=Bea";

  @Autowired Articles articles;
  @Autowired PublishedTaxonomies taxonomies;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  ServiceClient service;

  @BeforeEach
  void store() {
    service = new ServiceClient(port);
    EmptyStore.empty(jdbc);
    List.of(PILLARS, EFFORTS).forEach(taxonomies::keep);
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    articles.keep(
        IntStream.range(0, 15)
            .mapToObj(at ->
                report("river-" + at)
                    .titled("Flood report " + at)
                    .from("River Times")
                    .published(yesterday.minus(Duration.ofMinutes(at)))
                    .fetched(yesterday)
                    .event())
            .toList());
    articles.keep(
        List.of(
            report("old").from("River Times").event(),
            report("harbour").from("Harbour Post").event()));
  }

  @Test
  void savesASearchAndLooksBackFirst() {
    var answer = save("{\"name\": \"Rivers\", \"query\": \"source=River+Times&country=gt\"}", ANA);

    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode saved = JSON.readTree(answer.body());
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/api/searches/" + saved.path("id").asLong());
    assertThat(saved.path("query").asString()).isEqualTo("country=GT&source=River+Times");
    assertThat(saved.path("owner").asString()).isEqualTo("Ana");
    assertThat(saved.path("stories").asInt()).isEqualTo(15);
    assertThat(saved.path("lastDays").asString()).isEqualTo("15 stories in 7 days, 2 a day.");
  }

  @Test
  void writesEqualSearchesAlike() {
    String one = query("q=customs+NOT+(port+OR+ship)&pillar=governance");
    String other = query("?topic=pillars/governance&q=customs+-(port+OR+ship)");

    assertThat(one).isEqualTo(other).contains("pillar=governance");
  }

  private String query(String query) {
    return JSON.readTree(save("{\"name\": \"x\", \"query\": \"%s\"}".formatted(query), ANA).body())
        .path("query")
        .asString();
  }

  @Test
  void showsOwnSearchesToTheirOwnerAndThoseOfTheTeamToAll() {
    save("{\"name\": \"Own\", \"query\": \"country=GT\"}", ANA);
    save("{\"name\": \"Shared\", \"query\": \"country=HN\", \"owner\": \"team\"}", ANA);

    assertThat(names(ANA)).containsExactly("Own", "Shared");
    assertThat(names(BEA)).containsExactly("Shared");
    assertThat(service.get(path("Own"), "Cookie", BEA).statusCode()).isEqualTo(404);
    assertThat(service.send("DELETE", path("Own"), "", "Cookie", BEA).statusCode()).isEqualTo(404);
  }

  @Test
  void replacesAndRemovesASearch() {
    save("{\"name\": \"Rivers\", \"query\": \"country=GT\"}", ANA);
    var replaced =
        service.send(
            "PUT",
            path("Rivers"),
            "{\"name\": \"Ports\", \"query\": \"source=Harbour+Post\"}",
            "Content-Type",
            "application/json",
            "Cookie",
            ANA);

    assertThat(replaced.statusCode()).isEqualTo(200);
    JsonNode saved = JSON.readTree(service.get(path("Ports"), "Cookie", ANA).body());
    assertThat(saved.path("query").asString()).isEqualTo("source=Harbour+Post");
    assertThat(saved.path("lastDays").asString())
        .isEqualTo("0 stories in 7 days, less than one a day.");
    assertThat(service.send("DELETE", path("Ports"), "", "Cookie", ANA).statusCode())
        .isEqualTo(204);
    assertThat(names(ANA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"\", \"query\": \"\"} | name",
        "{\"query\": \"country=GT\"} | name",
        "{\"name\": \"x\"} | query",
        "{\"name\": \"x\", \"query\": \"country=Nowhere\"} | country=Nowhere",
        "{\"name\": \"x\", \"query\": \"planet=Mars\"} | planet",
        "{\"name\": \"x\", \"query\": \"q=(open\"} | column",
        "{\"name\": \"x\", \"query\": \"q=%zz\"} | Illegal hex"
      })
  void refusesWhatIsNoSearch(String body, String named) {
    var answer = save(body, ANA);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(named);
    assertThat(names(ANA)).isEmpty();
  }

  @Test
  void makesABeatOfAViewWithoutAScript() {
    var answer = form("/beats", "name=Rivers&query=%3Fsource%3DRiver%2BTimes%26mine%3Dunread", ANA);

    assertThat(answer.statusCode()).isEqualTo(303);
    String beat = answer.headers().firstValue("Location").orElseThrow();
    await()
        .untilAsserted(() -> assertThat(page("/", ANA)).contains("<b id=\"mine-unread\">17</b>"));
    assertThat(page(beat, ANA))
        .contains("is saved: <span>15 stories in 7 days, 2 a day.</span>")
        .contains("<strong id=\"total\">16</strong>", "River Times")
        .containsPattern("aria-current=\"page\"><span>Rivers</span> <b id=\"beat-\\d+\">16</b>");
    assertThat(page("/", ANA)).containsPattern("<span>Rivers</span> <b id=\"beat-\\d+\">16</b>");
    assertThat(service.get("/desk/counts", "Cookie", ANA).body())
        .containsPattern("\"beat-\\d+\":\"16\"")
        .contains("\"mine-unread\":\"17\"");
  }

  @Test
  void countsAtMostNinetyNine() {
    articles.keep(IntStream.range(0, 120).mapToObj(at -> report("n" + at).event()).toList());

    await()
        .untilAsserted(() -> assertThat(page("/", ANA)).contains("<b id=\"mine-unread\">99+</b>"));
  }

  @Test
  void ordersRenamesAndRemovesBeats() {
    form("/beats", "name=One&query=country%3DGT", ANA);
    form("/beats", "name=Two&query=country%3DHN&team=true", ANA);
    form("/beats", "name=Three&query=country%3DSV", ANA);
    String three = path("Three").replace("/api/searches", "/beats");

    form(three + "/move?up=true", "name=Three", ANA);
    assertThat(names(ANA)).containsExactly("One", "Three", "Two");
    form(three, "name=Trois", ANA);
    assertThat(page("/beats", ANA)).contains(">Trois</a>", "country=SV", "<td>team</td>");
    assertThat(form(three + "/remove", "", BEA).statusCode()).isEqualTo(404);
    form(three + "/remove", "", ANA);
    assertThat(names(ANA)).containsExactly("One", "Two");
  }

  private HttpResponse<String> save(String body, String cookie) {
    return service.post(
        "/api/searches", body, "Content-Type", "application/json", "Cookie", cookie);
  }

  private List<String> names(String cookie) {
    return list(cookie).valueStream().map(saved -> saved.path("name").asString()).toList();
  }

  private String path(String name) {
    return list(ANA)
        .valueStream()
        .filter(saved -> saved.path("name").asString().equals(name))
        .map(saved -> "/api/searches/" + saved.path("id").asLong())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode list(String cookie) {
    return JSON.readTree(service.get("/api/searches", "Cookie", cookie).body());
  }

  private String page(String path, String cookie) {
    var answer = service.get(path, "Cookie", cookie, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> form(String path, String body, String cookie) {
    return service.post(
        path,
        body,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "text/html",
        "Cookie",
        cookie);
  }
}
