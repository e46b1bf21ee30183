package org.pillarwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.ingest.Origin.ok;
import static org.pillarwatch.ingest.Origin.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.ArticleWithdrawn;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service against a real broker, a real database and a scripted web. */
@RequiresKafka
@RequiresPostgreSql
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestIT {

  static final Duration SOON = Duration.ofSeconds(40);
  static final String BODY =
      "<p>The assembly in Tegucigalpa passed the judiciary law after a debate of two days. "
          + "Observers from three universities counted the votes and found no fault with them.</p>"
          + "<p>The law takes the naming of judges from the party leaders and gives it to a panel. "
          + "It will be in force from the first of January, said the speaker of the assembly.</p>";

  final Origin origin = new Origin();
  final HttpClient http = HttpClient.newHttpClient();

  FreshDatabase database;
  FetchedArticles articles;
  ConfigurableApplicationContext service;

  IngestIT(RunningKafka kafka, FreshDatabase database) {
    this.database = database;
    this.articles = new FetchedArticles(kafka);
    this.service = start();
  }

  ConfigurableApplicationContext start() {
    return IngestService.application()
        .properties(
            "ingest.fetch.allowed-private-addresses=" + origin.authority(),
            "ingest.fetch.host-pause=0s",
            "ingest.schedule.shortest-interval=1h",
            "ingest.schedule.first-interval=1h",
            "ingest.schedule.tick=100ms",
            "ingest.page.tick=100ms")
        .run("--server.port=0");
  }

  @BeforeAll
  void serveRobotsTxt() {
    origin.on("/robots.txt", ok("text/plain", "User-agent: *\nDisallow: /private/\n"));
  }

  @AfterAll
  void stop() {
    service.close();
    articles.close();
    origin.close();
  }

  @Test
  void publishesTheArticleOfAFeedOnceAndItsCorrectionAgain() throws Exception {
    URI page = origin.url("/once/article");
    origin.on("/once/article", ok("text/html", page("Judiciary law passed", BODY)));
    origin.on(
        "/once/feed", ok("application/rss+xml", rss("Law", page + "?utm_source=rss", "One.")));
    long feed = add("/once/feed");

    ArticleFetched article = articles.await(ArticleId.of(page), 1).getFirst();
    assertThat(article.url()).isEqualTo(page);
    assertThat(article.title()).isEqualTo("Judiciary law passed");
    assertThat(article.text()).contains("found no fault with them");
    assertThat(article.source().feed()).isEqualTo(origin.url("/once/feed"));

    poll(feed);
    origin.on("/once/feed", ok("application/rss+xml", rss("Law", page.toString(), "Two.")));
    poll(feed);
    awaitOutcome(page, "unchanged");
    assertThat(articles.of(ArticleId.of(page))).hasSize(1);

    origin.on("/once/article", ok("text/html", page("Judiciary law passed", BODY + BODY)));
    origin.on("/once/feed", ok("application/rss+xml", rss("Law", page.toString(), "Three.")));
    poll(feed);
    List<ArticleFetched> versions = articles.await(ArticleId.of(page), 2);
    assertThat(versions.get(1).fetchedAt()).isAfter(versions.get(0).fetchedAt());
  }

  @Test
  void readsAFreshPageAgainAndWithdrawsItsArticleWhenThePageIsGoneADayLater() throws Exception {
    URI page = origin.url("/fresh/article");
    ArticleId id = ArticleId.of(page);
    origin.on("/fresh/article", ok("text/html", page("Judges named", BODY)));
    origin.on("/fresh/feed", ok("application/rss+xml", rss("Judges", page.toString(), "x")));
    add("/fresh/feed");
    articles.await(id, 1);
    awaitOutcome(page, "published");

    origin.on("/fresh/article", ok("text/html", page("Judges named", BODY + BODY)));
    makeDue(id, "gone_since = null");
    assertThat(articles.await(id, 2).get(1).title()).isEqualTo("Judges named");

    origin.on("/fresh/article", status("404 Not Found"));
    awaitLaterReading(id, "lease_owner is null and due_at > now()");
    makeDue(id, "gone_since = null");
    awaitLaterReading(id, "gone_since is not null");
    makeDue(id, "gone_since = now() - interval '25 hours'");

    assertThat(articles.awaitWithdrawn(id).url()).isEqualTo(page);
    await().atMost(SOON).until(() -> count("ingest.later_reading", id) == 0);
  }

  @Test
  void asksForAFreshPageOnlyIfItIsNotWhatItWas() throws Exception {
    URI page = origin.url("/same/article");
    ArticleId id = ArticleId.of(page);
    origin.on("/same/article", ok("text/html", page("Judges sworn in", BODY), "ETag: \"v1\""));
    origin.on("/same/feed", ok("application/rss+xml", rss("Judges", page.toString(), "x")));
    add("/same/feed");
    articles.await(id, 1);
    awaitOutcome(page, "published");

    origin.on("/same/article", status("304 Not Modified", "ETag: \"v2\""));
    makeDue(id, "readings = 0");
    awaitLaterReading(id, "lease_owner is null and due_at > now() and etag = '\"v2\"'");

    assertThat(origin.requests("/same/article").getLast().headers())
        .containsEntry("if-none-match", "\"v1\"");
    assertThat(articles.of(id)).hasSize(1);
  }

  @Test
  void withdrawsTheArticleOfAnEntryThatItsOnlyFeedDeletes() throws Exception {
    URI page = origin.url("/deleted/article");
    ArticleId id = ArticleId.of(page);
    String tombstone = "<at:deleted-entry ref='story-7' when='2026-03-03T12:00:00Z'/>";
    String entry =
        "<item><guid isPermaLink='false'>story-7</guid><link>%s</link></item>".formatted(page);
    String feed = "<rss version='2.0'><channel><title>Law</title>%s</channel></rss>";
    origin.on("/deleted/article", ok("text/html", page("The wrong man", BODY)));
    origin.on("/deleted/feed", ok("text/xml", feed.formatted(entry)));
    long registered = add("/deleted/feed");
    articles.await(id, 1);
    awaitOutcome(page, "published");

    origin.on("/deleted/feed", ok("text/xml", feed.formatted("")));
    poll(registered);
    awaitOutcome(page, "published");

    origin.on("/deleted/feed", ok("text/xml", feed.formatted(tombstone)));
    poll(registered);
    ArticleWithdrawn withdrawn = articles.awaitWithdrawn(id);
    awaitOutcome(page, "withdrawn");

    assertThat(withdrawn.url()).isEqualTo(page);
    assertThat(withdrawn.goneSince()).isEqualTo("2026-03-03T12:00:00Z");
    assertThat(count("ingest.later_reading", id)).isZero();
  }

  @Test
  void publishesAgainUnderTheSameIdAfterACrashBetweenPublishingAndMarking() throws Exception {
    URI page = origin.url("/crash/article");
    origin.on("/crash/article", ok("text/html", page("Crash", BODY)));
    origin.on("/crash/feed", ok("application/rss+xml", rss("Crash", page.toString(), "x")));
    execute(
        "create function ingest.crash() returns trigger language plpgsql as "
            + "'begin raise exception ''crash''; end'",
        "create trigger crash before insert on ingest.article for each row "
            + "when (new.id = '%s') execute function ingest.crash()".formatted(ArticleId.of(page)));

    add("/crash/feed");
    articles.await(ArticleId.of(page), 1);
    execute(
        "drop trigger crash on ingest.article",
        "update ingest.page set due_at = now(), lease_owner = null, lease_until = null "
            + "where url = '%s'".formatted(page));

    articles.await(ArticleId.of(page), 2);
    awaitOutcome(page, "published");
  }

  @Test
  void publishesFromTheFeedWhatHasNoPageOrOnlyOneThatCannotBeHad() throws Exception {
    URI missing = origin.url("/own/missing");
    URI forbidden = origin.url("/private/article");
    origin.on(
        "/own/feed",
        ok(
            "application/rss+xml",
            """
            <rss version="2.0"><channel><title>Own words</title>
            <item><guid isPermaLink="false">g1</guid><title>No page</title>
              <description><![CDATA[%1$s]]></description></item>
            <item><link>%2$s</link><title>Missing</title>
              <description><![CDATA[%1$s]]></description></item>
            <item><link>%3$s</link><title>Forbidden</title>
              <description><![CDATA[%1$s]]></description></item>
            <item><link>http://127.0.0.1:1/</link><title>Inside</title></item>
            <item><link>http://10.0.0.1/inside</link><title>Inside</title>
              <description><![CDATA[%1$s]]></description></item>
            </channel></rss>
            """
                .formatted(BODY, missing, forbidden)));
    long feed = add("/own/feed");

    ArticleFetched guided =
        articles.await(ArticleId.of(origin.url("/own/feed"), "g1"), 1).getFirst();
    assertThat(guided.title()).isEqualTo("No page");
    assertThat(guided.text()).startsWith("The assembly in Tegucigalpa").doesNotContain("<p>");
    assertThat(guided.source().name()).isEqualTo("Own words");
    articles.await(ArticleId.of(missing), 1);
    articles.await(ArticleId.of(forbidden), 1);
    assertThat(origin.requests("/private/article")).isEmpty();
    awaitOutcome(URI.create("http://10.0.0.1/inside"), "refused");
    assertThat(feed(feed).path("entriesTotal").asInt()).isEqualTo(5);
  }

  @Test
  void publishesFromTheFeedWhatLeadsToAFrontPageAWallOrAPageOfSeveral() throws Exception {
    String[] paths = {"/moved/one", "/moved/two", "/moved/three", "/moved/four"};
    origin.on(paths[0], status("302 Found", "Location: /"));
    origin.on(paths[1], status("301 Moved", "Location: /news"));
    origin.on(paths[2], status("302 Found", "Location: /gate?back=%2Fmoved%2Fthree"));
    origin.on(paths[3], ok("text/html", GATE));
    origin.on("/", ok("text/html", page("The Gazette", BODY)));
    origin.on("/news", ok("text/html", page("All the news", BODY)));
    origin.on("/gate?back=%2Fmoved%2Fthree", ok("text/html", GATE));
    String[] titles = {
      "Ferry runs aground", "Budget passes by a vote", "Teachers end strike", "Bridge opens at last"
    };
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < paths.length; i++) {
      items
          .append(
              "<item><link>%s</link><title>%s</title>".formatted(origin.url(paths[i]), titles[i]))
          .append(
              "<description><![CDATA[<p>%s. %s</p>]]></description></item>"
                  .formatted(titles[i], OWN));
    }
    origin.on(
        "/moved/feed",
        ok(
            "application/rss+xml",
            "<rss version='2.0'><channel><title>Moved</title>%s</channel></rss>".formatted(items)));
    add("/moved/feed");

    for (int i = 0; i < paths.length; i++) {
      URI page = origin.url(paths[i]);
      ArticleFetched article = articles.await(ArticleId.of(page), 1).getFirst();
      assertThat(article.title()).isEqualTo(titles[i]);
      assertThat(article.text()).startsWith(titles[i]);
      assertThat(article.url()).isEqualTo(page);
    }
    assertThat(articles.of(ArticleId.of(origin.url("/")))).isEmpty();
    assertThat(articles.of(ArticleId.of(origin.url("/news")))).isEmpty();
  }

  static final String OWN =
      "The captain said that nobody was hurt, and that the harbour tug would come at high water. "
          + "Passengers were taken ashore in small boats before noon, in calm weather.";

  static final String GATE =
      page(
          "Before you read on",
          "<p>We and our partners store information on your device to show you advertisements. "
              + "You can manage your choices at any time, or withdraw consent on our pages.</p>");

  @Test
  void takesAnEntryForOneWhateverGuidAndSessionItBearsAtEachVisit() throws Exception {
    origin.on("/churn/feed", churning(1));
    long feed = add("/churn/feed");
    awaitOutcome(origin.url("/churn/article?session=1"), "published");
    for (int visit = 2; visit <= 3; visit++) {
      origin.on("/churn/feed", churning(visit));
      poll(feed);
    }

    assertThat(feed(feed).at("/lastVisit/outcome").asString()).isEqualTo("read");
    assertThat(feed(feed).path("entriesTotal").asInt()).isEqualTo(1);
  }

  private Origin.Reply churning(int visit) {
    String page = "/churn/article?session=" + visit;
    origin.on(page, ok("text/html", page("Judges heard", BODY)));
    return ok(
        "application/rss+xml",
        rss("Judges heard", origin.url(page).toString(), "In short.")
            .replace("</item>", "<guid isPermaLink='false'>" + visit + "</guid></item>"));
  }

  @Test
  void showsTheTroubleOfEachFeedAndKeepsTheOthersGoing() throws Exception {
    origin.on("/bad/html", ok("text/html", "<!doctype html><html><body>Not a feed</body></html>"));
    origin.on("/bad/empty", ok("application/rss+xml", ""));
    origin.on("/bad/large", ok("application/rss+xml", new byte[10 * 1024 * 1024]));
    origin.on("/bad/gone", status("410 Gone"));
    origin.on("/bad/busy", status("429 Slow down", "Retry-After: 7200"));
    origin.on("/bad/inside", status("302 Found", "Location: http://169.254.169.254/latest"));

    assertThat(visited(add("/bad/html"))).isEqualTo("not-a-feed");
    assertThat(visited(add("/bad/empty"))).isEqualTo("not-a-feed");
    assertThat(visited(add("/bad/large"))).isEqualTo("refused");
    assertThat(visited(add("/bad/missing"))).isEqualTo("not-found");
    assertThat(visited(add("/bad/inside"))).isEqualTo("refused");
    long gone = add("/bad/gone");
    assertThat(visited(gone)).isEqualTo("gone");
    assertThat(feed(gone).path("state").asString()).isEqualTo("ended");
    assertThat(feed(gone).path("nextDueAt").isNull()).isTrue();

    JsonNode failing = json(get("/api/feeds?state=failing"));
    assertThat(failing.path("items").valueStream().map(item -> item.path("url").asString()))
        .contains(origin.url("/bad/html").toString(), origin.url("/bad/inside").toString())
        .doesNotContain(origin.url("/bad/gone").toString());
  }

  @Test
  void refusesWhatItCannotUse() throws Exception {
    assertThat(post("/api/feeds", "{\"url\":\"http://169.254.169.254/feed\"}").statusCode())
        .isEqualTo(400);
    HttpResponse<String> relative = post("/api/feeds", "{\"url\":\"news.example/feed\"}");
    assertThat(relative.statusCode()).isEqualTo(400);
    assertThat(relative.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(json(relative).path("detail").asString()).contains("news.example/feed");
    assertThat(post("/api/feeds", "{}").statusCode()).isEqualTo(400);
    assertThat(
            post("/api/feeds", "{\"url\":\"http://a.invalid/\",\"title\":\"\\u0000\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(get("/api/feeds?state=odd").statusCode()).isEqualTo(400);
    String outline = "<outline text='A paper' xmlUrl='https://a.invalid/sections/front/rss.xml'/>";
    HttpResponse<String> list =
        post("/api/opml", "<opml><body>" + outline.repeat(100_000) + "</body></opml>");
    assertThat(list.statusCode()).isEqualTo(400);
    assertThat(json(list).path("detail").asString()).contains("100000 feeds", "in parts");
    assertThat(get("/api/feeds?limit=100000").statusCode()).isEqualTo(400);
    assertThat(get("/api/feeds/999999").statusCode()).isEqualTo(404);
    assertThat(post("/api/opml", "<html></html>").statusCode()).isEqualTo(400);
  }

  @Test
  void takesAndGivesLists() throws Exception {
    String list =
        """
        <opml version="2.0"><body><outline text="Papers">
          <outline text="A paper" xmlUrl="http://news.invalid/feed"/>
          <outline text="Inside" xmlUrl="http://192.168.1.1/feed"/>
        </outline></body></opml>
        """;

    JsonNode first = json(post("/api/opml", list));
    JsonNode second = json(post("/api/opml", list));

    assertThat(first.path("added").asInt()).isEqualTo(1);
    assertThat(first.path("refused").size()).isEqualTo(1);
    assertThat(second.path("known").asInt()).isEqualTo(1);
    assertThat(get("/api/opml").body())
        .contains("<outline text=\"Papers\">")
        .contains("xmlUrl=\"http://news.invalid/feed\"");
  }

  @Test
  void describesItsApi() throws Exception {
    assertThat(get("/v3/api-docs").body()).contains("/api/feeds/{id}/poll");
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  private static String page(String title, String body) {
    return """
    <!doctype html><html lang="en"><head><title>%1$s</title></head>
    <body><article><h1>%1$s</h1>%2$s</article></body></html>
    """
        .formatted(title, body);
  }

  private static String rss(String title, String link, String summary) {
    return """
    <rss version="2.0"><channel><title>Scripted paper</title>
    <item><title>%s</title><link>%s</link><description>%s</description></item>
    </channel></rss>
    """
        .formatted(title, link, summary);
  }

  private long add(String path) throws Exception {
    HttpResponse<String> added = post("/api/feeds", "{\"url\":\"" + origin.url(path) + "\"}");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    return json(added).path("id").asLong();
  }

  /** Polls and waits until that is done. */
  private void poll(long feed) throws Exception {
    String before = feed(feed).path("lastVisit").path("at").asString("");
    assertThat(post("/api/feeds/" + feed + "/poll", "").statusCode()).isEqualTo(202);
    await()
        .atMost(SOON)
        .until(() -> !feed(feed).path("lastVisit").path("at").asString("").equals(before));
  }

  private String visited(long feed) throws Exception {
    await().atMost(SOON).until(() -> !feed(feed).path("lastVisit").isNull());
    return feed(feed).path("lastVisit").path("outcome").asString();
  }

  private JsonNode feed(long id) throws IOException, InterruptedException {
    return json(get("/api/feeds/" + id));
  }

  private void awaitOutcome(URI page, String outcome) {
    await().atMost(SOON).untilAsserted(() -> assertThat(outcomeOf(page)).isEqualTo(outcome));
  }

  private String outcomeOf(URI page) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select outcome from ingest.page where url = '%s' and due_at is null"
                    .formatted(page))) {
      return row.next() ? row.getString(1) : "none yet";
    }
  }

  private void makeDue(ArticleId id, String and) throws SQLException {
    execute(
        "update ingest.later_reading set due_at = now(), %s where article_id = '%s'"
            .formatted(and, id));
  }

  private void awaitLaterReading(ArticleId id, String condition) {
    await()
        .atMost(SOON)
        .until(() ->
            count("(select * from ingest.later_reading where %s) it".formatted(condition), id)
                == 1);
  }

  private int count(String table, ArticleId id) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from %s where article_id = '%s'".formatted(table, id))) {
      row.next();
      return row.getInt(1);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    String type = body.startsWith("<") ? "text/xml" : "application/json";
    return http.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private URI uri(String path) {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
