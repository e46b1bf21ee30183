package org.pillarwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.ingest.Origin.ok;
import static org.pillarwatch.ingest.Origin.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.engines.junit.RunningKafka;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The registry as its operators use it, with a scripted web behind it. */
@RequiresKafka
@RequiresPostgreSql
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryIT {

  static final Duration SOON = Duration.ofSeconds(40);
  static final String FEED = "<rss version='2.0'><channel><title>Scripted</title></channel></rss>";

  final Origin origin = new Origin();
  final ConfigurableApplicationContext service;
  final IngestApi api;

  RegistryIT(RunningKafka kafka, FreshDatabase database) {
    service =
        IngestService.application()
            .properties(
                "ingest.fetch.allowed-private-addresses=" + origin.authority(),
                "ingest.fetch.host-pause=0s",
                "ingest.fetch.host-concurrency=20",
                "ingest.schedule.shortest-interval=1h",
                "ingest.schedule.first-interval=1h",
                "ingest.schedule.tick=100ms")
            .run("--server.port=0");
    api = new IngestApi(service);
  }

  @AfterAll
  void stop() {
    service.close();
    origin.close();
  }

  @Test
  void sendsCredentialsAndNeverShowsThem() throws Exception {
    origin.on("/members", ok("text/xml", FEED));

    JsonNode feed =
        api.post(
            "/api/feeds",
            """
            {"url": "%s", "label": "Papers", "intervalSeconds": 7200,
             "credentials": {"username": "ana", "password": "opensesame"}}
            """
                .formatted(origin.url("/members")));
    await().atMost(SOON).until(() -> !origin.requests("/members").isEmpty());

    assertThat(origin.requests("/members").getFirst().headers())
        .containsEntry("authorization", "Basic YW5hOm9wZW5zZXNhbWU=");
    assertThat(feed.path("label").asString()).isEqualTo("Papers");
    assertThat(feed.path("intervalSeconds").asInt()).isEqualTo(7_200);
    assertThat(feed.path("headerNames").toString()).isEqualTo("[\"Authorization\"]");
    assertThat(api.send("GET", "/api/feeds", "").body())
        .doesNotContain("YW5h")
        .doesNotContain("opensesame");
    assertThat(api.send("GET", "/api/opml", "").body()).doesNotContain("YW5h");

    JsonNode changed = api.patch(path(feed), "{\"credentials\": null, \"intervalSeconds\": null}");
    assertThat(changed.path("headerNames").isEmpty()).isTrue();
    assertThat(changed.path("intervalFixed").asBoolean()).isFalse();
    assertThat(changed.path("label").asString()).as("not named").isEqualTo("Papers");
  }

  @Test
  void keepsHeadersAndCredentialsApart() throws Exception {
    origin.on("/both", ok("text/xml", FEED));
    JsonNode feed =
        add("/both", ", \"credentials\": {\"username\": \"ana\", \"password\": \"opensesame\"}");

    JsonNode changed = api.patch(path(feed), "{\"headers\": {\"X-Key\": \"k\"}}");
    assertThat(changed.path("headerNames").toString()).isEqualTo("[\"Authorization\",\"X-Key\"]");
    api.send("POST", path(feed) + "/poll", "");
    await()
        .atMost(SOON)
        .until(() -> origin.requests("/both").getLast().headers().containsKey("x-key"));
    assertThat(origin.requests("/both").getLast().headers())
        .containsEntry("authorization", "Basic YW5hOm9wZW5zZXNhbWU=");

    assertThat(api.patch(path(feed), "{\"headers\": null}").path("headerNames").toString())
        .isEqualTo("[\"Authorization\"]");
    api.patch(path(feed), "{\"headers\": {\"X-Key\": \"k\"}}");
    assertThat(api.patch(path(feed), "{\"credentials\": null}").path("headerNames").toString())
        .isEqualTo("[\"X-Key\"]");
  }

  @Test
  void movesAFeedWithItsHistory() throws Exception {
    String item = "<item><title>Pier</title><link>/pier</link></item></channel>";
    origin.on("/before", ok("text/xml", FEED.replace("</channel>", item)));
    origin.on("/after", ok("text/xml", FEED.replace("</channel>", item)));
    JsonNode feed = add("/before", ", \"label\": \"Papers\"");
    await().atMost(SOON).until(() -> visited(feed).equals("read"));
    long known = api.get(path(feed)).path("entriesTotal").asLong();

    JsonNode moved = api.patch(path(feed), "{\"url\": \"%s\"}".formatted(origin.url("/after")));
    assertThat(moved.path("id").asLong()).isEqualTo(feed.path("id").asLong());
    assertThat(moved.path("url").asString()).isEqualTo(origin.url("/after").toString());
    assertThat(moved.path("label").asString()).isEqualTo("Papers");
    await().atMost(SOON).until(() -> !origin.requests("/after").isEmpty());
    await().atMost(SOON).until(() -> visited(feed).equals("read"));
    assertThat(known).isOne();
    assertThat(api.get(path(feed)).path("entriesTotal").asLong()).as("nothing new").isOne();

    add("/taken", "");
    assertThat(
            api.send("PATCH", path(feed), "{\"url\": \"%s\"}".formatted(origin.url("/taken")))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void pausesAndResumes() throws Exception {
    origin.on("/paused", ok("text/xml", FEED));
    JsonNode feed = add("/paused", ", \"paused\": true");

    assertThat(feed.path("state").asString()).isEqualTo("paused");
    assertThat(feed.path("nextDueAt").isNull()).isTrue();
    assertThat(origin.requests("/paused")).isEmpty();

    assertThat(api.patch(path(feed), "{\"paused\": false}").path("state").asString())
        .isIn("new", "ok");
    await().atMost(SOON).until(() -> visited(feed).equals("read"));
  }

  @Test
  void visitsAgainWhenAskedWhileAVisitIsUnderWay() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    origin.on(
        "/slow",
        (request, out) -> {
          asked.await();
          ok("text/xml", FEED).write(request, out);
        });
    JsonNode feed = add("/slow", "");
    await().atMost(SOON).until(() -> origin.requests("/slow").size() == 1);

    api.send("POST", path(feed) + "/poll", "");
    asked.countDown();

    await().atMost(SOON).until(() -> origin.requests("/slow").size() == 2);
  }

  @Test
  void findsTheFeedsOfASite() throws Exception {
    origin.on(
        "/",
        ok(
            "text/html",
            """
            <html><head>
            <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml">
            <link rel="alternate" type="application/rss+xml" href="/news.xml">
            <link rel="alternate" type="text/html" hreflang="es" href="/es">
            </head><body>News</body></html>
            """));
    origin.on("/news.xml", ok("text/xml", FEED));
    origin.on("/comments.xml", ok("text/xml", FEED.replace("Scripted", "Comments")));

    JsonNode choices = api.get("/api/feeds/choices?url=" + origin.url("/")).path("choices");
    JsonNode added = add("/", "");

    assertThat(choices.valueStream().map(choice -> choice.path("url").asString()))
        .containsExactly(
            origin.url("/news.xml").toString(), origin.url("/comments.xml").toString());
    assertThat(added.path("url").asString()).isEqualTo(origin.url("/news.xml").toString());
  }

  @Test
  void movesToTheFeedThatTheFirstAnswerNames() throws Exception {
    origin.on(
        "/section",
        ok("text/html", "<link rel='alternate' type='application/atom+xml' href='/section.xml'>"));
    origin.on("/section.xml", ok("text/xml", FEED));

    JsonNode feed = add("/section", "");

    await().atMost(SOON).until(() -> visited(feed).equals("read"));
    assertThat(api.get(path(feed)).path("url").asString())
        .isEqualTo(origin.url("/section.xml").toString());
  }

  @Test
  void visitsTheSitemapsOfAnIndexAndTakesNoneForAnArticle() throws Exception {
    String day = LocalDate.now(ZoneOffset.UTC).toString();
    origin.on(
        "/index.xml",
        ok(
            "text/xml",
            """
            <sitemapindex><sitemap><loc>/march.xml</loc><lastmod>%s</lastmod></sitemap>
            <sitemap><loc>/1999.xml</loc><lastmod>1999-12-31</lastmod></sitemap></sitemapindex>
            """
                .formatted(day)));
    origin.on(
        "/march.xml",
        ok(
            "text/xml",
            "<urlset><url><loc>/story</loc><lastmod>%s</lastmod></url></urlset>".formatted(day)));

    JsonNode index = add("/index.xml", ", \"label\": \"Maps\"");

    await().atMost(SOON).until(() -> !origin.requests("/story").isEmpty());
    assertThat(origin.requests("/1999.xml")).isEmpty();
    assertThat(origin.requests("/march.xml")).hasSize(1);
    assertThat(api.get(path(index)).path("entriesTotal").asInt()).isZero();
    assertThat(api.get("/api/feeds?label=Maps").path("items").size()).isEqualTo(2);
  }

  @Test
  void readsSitemapsThatAreCompressedFiles() throws Exception {
    String day = LocalDate.now(ZoneOffset.UTC).toString();
    String index = "<sitemapindex><sitemap><loc>/may.xml.gz</loc></sitemap></sitemapindex>";
    String map =
        "<urlset><url><loc>/flood</loc><lastmod>%s</lastmod></url></urlset>".formatted(day);
    origin.on("/maps.xml.gz", ok("application/gzip", gzip(index)));
    origin.on("/may.xml.gz", ok("application/x-gzip", gzip(map)));

    add("/maps.xml.gz", "");

    await().atMost(SOON).until(() -> !origin.requests("/flood").isEmpty());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void saysHowTheFeedsFare() throws Exception {
    origin.on("/ill", status("403 Forbidden", "cf-mitigated: challenge"));
    JsonNode feed = add("/ill", "");
    await().atMost(SOON).until(() -> visited(feed).equals("denied"));

    JsonNode health = api.get("/api/feeds/health");
    JsonNode lastError = api.get(path(feed)).path("lastError");

    assertThat(health.path("feeds").path("failing").asInt()).isPositive();
    assertThat(health.path("troubles").toString())
        .contains("{\"outcome\":\"denied\",\"reason\":\"browser-challenge\",\"feeds\":1}");
    assertThat(lastError.path("reason").asString()).isEqualTo("browser-challenge");
  }

  @Test
  void asksInFullWhenTheHostTrustsNothing() throws Exception {
    origin.on("/stubborn", status("304 Not Modified"));
    JsonNode feed = add("/stubborn", "");

    await().atMost(SOON).until(() -> visited(feed).equals("unreachable"));
    assertThat(api.get(path(feed)).path("lastError").path("reason").asString())
        .isEqualTo("protocol");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"paused\": \"yes\"}",
        "{\"intervalSeconds\": 1}",
        "{\"intervalSeconds\": \"60\"}",
        "{\"colour\": \"red\"}",
        "{\"headers\": {\"Host\": \"inside\"}}",
        "{\"headers\": {\"X-A\": \"a\\r\\nX-B: b\"}}",
        "{\"headers\": {\"X A\": \"a\"}}",
        "{\"credentials\": {\"username\": \"a:b\", \"password\": \"c\"}}",
        "[]",
      })
  void refusesSettingsThatCannotBe(String settings) throws Exception {
    origin.on("/settings", ok("text/xml", FEED));
    JsonNode feed = add("/settings", "");

    assertThat(api.send("PATCH", path(feed), settings).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest(name = "{0} holds {1}")
  @CsvSource({"Papers, 2", "Papers / Honduras, 1", "Paper, 0"})
  void listsFolders(String label, int feeds) throws Exception {
    api.post(
        "/api/opml",
        """
        <opml version="2.0"><body><outline text="Papers">
          <outline text="A" xmlUrl="http://a.invalid/feed"/>
          <outline text="Honduras"><outline text="B" xmlUrl="http://b.invalid/feed"/></outline>
        </outline></body></opml>
        """);

    String query = "/api/feeds?label=" + label.replace(" ", "%20").replace("/", "%2F");
    assertThat(
            api.get(query)
                .path("items")
                .valueStream()
                .filter(item -> item.path("url").asString().contains(".invalid")))
        .hasSize(feeds);
  }

  private JsonNode add(String path, String settings) throws Exception {
    return api.post("/api/feeds", "{\"url\": \"%s\"%s}".formatted(origin.url(path), settings));
  }

  private static String path(JsonNode feed) {
    return "/api/feeds/" + feed.path("id").asLong();
  }

  private String visited(JsonNode feed) throws Exception {
    return api.get(path(feed)).path("lastVisit").path("outcome").asString("");
  }
}
