package org.pillarwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.ingest.Origin.ok;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.events.ArticleId;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service against a real broker, a real database and a scripted web. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningIngest {

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

  RunningIngest(RunningKafka kafka, FreshDatabase database) {
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

  static String page(String title, String body) {
    return """
    <!doctype html><html lang="en"><head><title>%1$s</title></head>
    <body><article><h1>%1$s</h1>%2$s</article></body></html>
    """
        .formatted(title, body);
  }

  static String rss(String title, String link, String summary) {
    return """
    <rss version="2.0"><channel><title>Scripted paper</title>
    <item><title>%s</title><link>%s</link><description>%s</description></item>
    </channel></rss>
    """
        .formatted(title, link, summary);
  }

  long add(String path) throws Exception {
    HttpResponse<String> added = post("/api/feeds", "{\"url\":\"" + origin.url(path) + "\"}");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    return json(added).path("id").asLong();
  }

  /** Polls and waits until that is done. */
  void poll(long feed) throws Exception {
    String before = feed(feed).path("lastVisit").path("at").asString("");
    assertThat(post("/api/feeds/" + feed + "/poll", "").statusCode()).isEqualTo(202);
    await()
        .atMost(SOON)
        .until(() -> !feed(feed).path("lastVisit").path("at").asString("").equals(before));
  }

  String visited(long feed) throws Exception {
    await().atMost(SOON).until(() -> !feed(feed).path("lastVisit").isNull());
    return feed(feed).path("lastVisit").path("outcome").asString();
  }

  JsonNode feed(long id) throws IOException, InterruptedException {
    return json(get("/api/feeds/" + id));
  }

  void awaitOutcome(URI page, String outcome) {
    await().atMost(SOON).untilAsserted(() -> assertThat(outcomeOf(page)).isEqualTo(outcome));
  }

  String outcomeOf(URI page) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select outcome from ingest.page where url = '%s' and due_at is null"
                    .formatted(page))) {
      return row.next() ? row.getString(1) : "none yet";
    }
  }

  void makeDue(ArticleId id, String and) throws SQLException {
    execute(
        "update ingest.later_reading set due_at = now(), %s where article_id = '%s'"
            .formatted(and, id));
  }

  void awaitLaterReading(ArticleId id, String condition) {
    await()
        .atMost(SOON)
        .until(() ->
            count("(select * from ingest.later_reading where %s) it".formatted(condition), id)
                == 1);
  }

  int count(String table, ArticleId id) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from %s where article_id = '%s'".formatted(table, id))) {
      row.next();
      return row.getInt(1);
    }
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    String type = body.startsWith("<") ? "text/xml" : "application/json";
    return http.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  URI uri(String path) {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
