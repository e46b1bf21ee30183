package org.pillarwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.store.TestArticles.NOON;
import static org.pillarwatch.store.TestArticles.report;
import static org.pillarwatch.store.TestTaxonomies.EFFORTS;
import static org.pillarwatch.store.TestTaxonomies.PILLARS;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.taxonomy.PublishedTaxonomies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What people do with articles, by forms without a script. */
@RequiresPostgreSql
@StoreWithoutKafka
@TestPropertySource(properties = {"store.story.decides=false", "store.story.interval=1h"})
class PersonalStateIT {

  static final String ANA = "person=Ana";
  static final String BEA = "person=Bea+R%C3%ADos";

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
    articles.keep(
        List.of(
            article("harbour", 1).from("Harbour Post").event(),
            article("bridge", 2).from("River Times").event(),
            article("school", 3).from("River Times").event()));
  }

  @Test
  void knowsABrowserByItsName() {
    var answer = form("/me", "name=Bea+R%C3%ADos&back=/stories", "");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/stories");
    assertThat(answer.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(cookie ->
            assertThat(cookie)
                .contains("person=Bea+R%C3%ADos;", "HttpOnly", "SameSite=Lax", "Path=/"));
    assertThat(page("/", BEA)).contains("<summary>Bea Ríos</summary>");
    assertThat(form("/me", "leave=yes&name=Ana", ANA).headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(cookie -> assertThat(cookie).contains("person=;", "Max-Age=0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+++",
        "a%0Ab",
        "1234567890123456789012345678901234567890123456789012345678901"
      })
  void refusesWhatIsNoName(String name) {
    var answer = form("/me", "name=" + name, "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("1 to 60 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "stories"
      })
  void leadsBackToNoOtherHost(String back) {
    assertThat(form("/me", "name=Ana&back=" + back, "").headers().firstValue("Location"))
        .hasValue("/");
  }

  @Test
  void marksAnArticleAsReadWhenItIsOpened() {
    assertThat(titles("/?mine=unread", ANA)).containsExactly("harbour", "bridge", "school");

    page("/articles/" + article("bridge", 2).id(), ANA);

    assertThat(titles("/?mine=unread", ANA)).containsExactly("harbour", "school");
    assertThat(titles("/?mine=unread", BEA)).hasSize(3);
    counts("<b id=\"mine-unread\">2</b>");
    mark("/mine/read?read=false", "only=" + article("bridge", 2).id());
    assertThat(titles("/?mine=unread", ANA)).hasSize(3);
  }

  @Test
  void showsAnArticleAgainThatIsUnreadAlthoughAllWasSeen() {
    seeAll("");
    assertThat(titles("/?mine=unread", ANA)).isEmpty();
    counts("<b id=\"mine-unread\"></b>");

    mark("/mine/read?read=false", "article=" + article("school", 3).id());

    assertThat(titles("/?mine=unread", ANA)).containsExactly("school");
    seeAll("");
    assertThat(titles("/?mine=unread", ANA)).isEmpty();
  }

  @Test
  void leavesOneRowWhenAllIsRead() {
    seeAll("");

    assertThat(rows("reading")).isZero();
    assertThat(rows("seen")).isOne();
    articles.keep(List.of(article("market", 0).event()));
    assertThat(titles("/?mine=unread", ANA)).containsExactly("market");
  }

  @Test
  void readsAllOfOneViewOnly() {
    seeAll("source=River+Times");

    assertThat(titles("/?mine=unread&source=River+Times", ANA)).isEmpty();
    assertThat(titles("/?mine=unread", ANA)).containsExactly("harbour");
  }

  @Test
  void keepsArticlesTogether() {
    mark(
        "/mine/kept",
        "article=%s&article=%s".formatted(article("harbour", 1).id(), article("school", 3).id()));

    assertThat(titles("/?mine=kept", ANA)).containsExactly("harbour", "school");
    mark("/mine/kept?kept=false", "only=" + article("school", 3).id());
    assertThat(titles("/?mine=kept", ANA)).containsExactly("harbour");
    assertThat(titles("/?mine=kept", BEA)).isEmpty();
  }

  @Test
  void assignsAnArticleUntilItIsDone() {
    String bridge = "only=" + article("bridge", 2).id();
    mark("/mine/assigned", bridge + "&to=Bea+R%C3%ADos");

    assertThat(titles("/?mine=assigned", BEA)).containsExactly("bridge");
    assertThat(page("/", ANA)).contains("→ Bea Ríos");
    assertThat(page("/articles/" + article("bridge", 2).id(), BEA))
        .contains("Assigned to Bea Ríos");
    mark("/mine/assigned", bridge + "&done=true");
    assertThat(titles("/?mine=assigned", BEA)).isEmpty();
    assertThat(page("/", ANA)).contains("✓ Bea Ríos");
    mark("/mine/assigned", bridge + "&to=");
    assertThat(page("/", ANA)).doesNotContain("✓ Bea");
  }

  @Test
  void showsNotesToEverybodyAndRemovesThemForTheirAuthor() {
    String bridge = "/articles/" + article("bridge", 2).id();
    mark(
        "/mine/notes",
        "article=" + article("bridge", 2).id() + "&text=%3Cb%3ECall+the+mayor%3C%2Fb%3E");

    assertThat(page(bridge, BEA)).contains("&lt;b&gt;Call the mayor&lt;/b&gt;", "<b>Ana</b>");
    long id = jdbc.sql("select id from note").query(Long.class).single();
    form("/mine/notes/" + id + "/remove", "", BEA);
    assertThat(page(bridge, BEA)).contains("Call the mayor");
    form("/mine/notes/" + id + "/remove", "", ANA);
    assertThat(page(bridge, BEA)).doesNotContain("Call the mayor");
  }

  @Test
  void hidesAMutedSourceAndSaysHowMuch() {
    mark("/mine/mutes", "kind=SOURCE&value=River+Times");

    assertThat(titles("/", ANA)).containsExactly("harbour");
    counts("2 muted", "<strong id=\"total\">1</strong>");
    assertThat(titles("/?mine=muted", ANA)).containsExactly("bridge", "school");
    assertThat(titles("/", BEA)).hasSize(3);
    counts("<b id=\"mine-unread\">1</b>");
    mark("/mine/mutes", "kind=SOURCE&value=River+Times&muted=false");
    assertThat(titles("/", ANA)).hasSize(3);
  }

  @Test
  void answersScriptsWithNumbers() {
    var answer =
        service.post(
            "/mine/kept",
            "article=" + article("harbour", 1).id() + "&article=" + "0".repeat(64),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "application/json",
            "Cookie",
            ANA);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"articles\":1}");
  }

  @ParameterizedTest
  @CsvSource({
    "/mine/read, article=none, 400",
    "/mine/notes, text=, 400",
    "/mine/notes, story=77&text=Word, 404",
    "/mine/mutes, kind=STORY&value=seven, 400",
    "/mine/mutes, kind=PLANET&value=7, 400",
    "/mine/seen, until=soon, 400",
    "/mine/seen, until=1&planet=Mars, 400"
  })
  void refusesBadForms(String path, String body, int status) {
    assertThat(form(path, body, ANA).statusCode()).isEqualTo(status);
  }

  @Test
  void asksForANameFirst() {
    var answer = form("/mine/kept", "only=" + article("bridge", 2).id(), "");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Say who you are first");
    assertThat(page("/", "")).doesNotContain("id=\"bulk\"", "mine-unread").contains("I am …");
  }

  @Test
  void correctsUnderTheNameOfTheBrowser() {
    String bridge = "/articles/" + article("bridge", 2).id();
    form(bridge + "/corrections", "judgement=CONFIRMED+pillars/governance&editor=Somebody", BEA);

    assertThat(page(bridge, BEA)).contains("Confirmed Governance", "by Bea Ríos");
    assertThat(page(bridge, BEA)).doesNotContain("Somebody").contains("As <b>Bea Ríos</b>");
  }

  /** The index, which counts, follows the tables about a second later. */
  private void counts(String... expected) {
    await().untilAsserted(() -> assertThat(page("/", ANA)).contains(expected));
  }

  private static TestArticles article(String name, int hours) {
    return report(name).titled("About the " + name).published(NOON.minus(Duration.ofHours(hours)));
  }

  private void mark(String path, String body) {
    var answer = form(path, body + "&back=/stories%23a-1", ANA);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/stories#a-1");
  }

  private void seeAll(String filter) {
    String page = page("/?" + filter, ANA);
    String until =
        Pattern.compile("name=\"until\" value=\"(\\d+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    mark("/mine/seen", filter + "&until=" + until);
  }

  private List<String> titles(String path, String cookie) {
    Pattern title = Pattern.compile("<h2><a [^>]*>About the (\\w+)</a>");
    return new ArrayList<>(
        title
            .matcher(page(path, cookie))
            .results()
            .map((MatchResult row) -> row.group(1))
            .toList());
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

  private long rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
