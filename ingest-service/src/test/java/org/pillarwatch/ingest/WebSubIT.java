package org.pillarwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.ingest.Origin.ok;
import static org.pillarwatch.ingest.ScriptedHub.field;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.engines.junit.RunningKafka;
import org.springframework.context.ConfigurableApplicationContext;

/** A hub that pushes what is otherwise polled once an hour, against a real hub and database. */
@RequiresKafka
@RequiresPostgreSql
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebSubIT {

  static final Duration SOON = Duration.ofSeconds(60);
  static final byte[] BODY = {'n', 'e', 'w', 's'};

  final Origin origin = new Origin();
  final ScriptedHub hub = new ScriptedHub();
  final HttpClient http = HttpClient.newHttpClient();
  final int closedPort = freePort();
  final int forbiddenPort = freePort();
  final FreshDatabase database;
  final ConfigurableApplicationContext service;
  final String base;

  WebSubIT(RunningKafka kafka, FreshDatabase database) throws IOException {
    this.database = database;
    int port = freePort();
    base = "http://127.0.0.1:" + port;
    service =
        IngestService.application()
            .properties(
                "ingest.fetch.allowed-private-addresses=%s,%s,127.0.0.1:%d"
                    .formatted(origin.authority(), hub.authority(), closedPort),
                "ingest.fetch.host-pause=0s",
                "ingest.schedule.shortest-interval=1h",
                "ingest.schedule.first-interval=1h",
                "ingest.schedule.tick=100ms",
                "ingest.websub.callback-url=" + base + "/",
                "ingest.websub.pause=1h",
                "ingest.websub.tick=100ms",
                "pillarwatch.access.password=opensesame")
            .run("--server.port=" + port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @AfterAll
  void stop() {
    service.close();
    hub.close();
    origin.close();
  }

  @Test
  void visitsAFeedWhenItsHubPushesAndNoSoonerForAnybodyElse() throws Exception {
    Map<String, String> wish = subscribe("/pushed");
    assertThat(wish)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", origin.url("/pushed?self").toString())
        .containsEntry("hub.lease_seconds", "864000");
    assertThat(field(wish, "callback")).matches(base + "/websub/[0-9a-f]{64}");
    assertThat(field(wish, "secret")).matches("[0-9a-f]{64}");

    assertThat(hub.push(wish, BODY, "").statusCode()).isEqualTo(403);
    assertThat(hub.push(wish, BODY, "sha256=" + "0".repeat(64)).statusCode()).isEqualTo(403);
    assertThat(hub.push(wish, new byte[6 * 1024 * 1024], "sha1=" + "0".repeat(40)).statusCode())
        .isEqualTo(413);
    assertThat(hub.push(another(wish), BODY).statusCode()).isEqualTo(404);
    assertThat(origin.requests("/pushed")).hasSize(1);

    assertThat(hub.push(wish, BODY).statusCode()).isEqualTo(202);
    await().atMost(SOON).until(() -> origin.requests("/pushed").size() == 2);

    var again = hub.push(wish, BODY);
    assertThat(again.statusCode()).isEqualTo(429);
    assertThat(again.headers().firstValue("retry-after")).contains("3600");
    assertThat(calls("unsigned")).isEqualTo(1);
    assertThat(calls("bad-signature")).isEqualTo(1);
    assertThat(calls("too-large")).isEqualTo(1);
    assertThat(calls("pushed")).isEqualTo(1);
    assertThat(calls("too-soon")).isEqualTo(1);
  }

  @Test
  void confirmsWhatItAskedForAndNothingElse() throws Exception {
    Map<String, String> wish = subscribe("/confirmed");
    String topic = field(wish, "topic");

    assertThat(hub.confirm(wish, intent("subscribe", topic + "x")).statusCode()).isEqualTo(404);
    assertThat(hub.confirm(wish, intent("unsubscribe", topic)).statusCode()).isEqualTo(404);
    assertThat(hub.confirm(another(wish), intent("subscribe", topic)).statusCode()).isEqualTo(404);
    assertThat(lease("/confirmed")).isNull();

    var confirmed = hub.confirm(wish, intent("subscribe", topic));

    assertThat(confirmed.statusCode()).isEqualTo(200);
    assertThat(confirmed.body()).isEqualTo("<b>7</b>");
    assertThat(confirmed.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/plain");
    assertThat(lease("/confirmed")).isEqualTo("02:00:00");

    assertThat(hub.confirm(wish, intent("denied", topic)).statusCode()).isEqualTo(200);
    assertThat(lease("/confirmed")).isNull();
  }

  @Test
  void asksAgainBeforeTheLeaseRunsOut() throws Exception {
    // Two hours are granted; nine tenths of them are over.
    Map<String, String> wish = subscribe("/renewed");
    hub.confirm(wish, intent("subscribe", field(wish, "topic")));

    execute(
        "update ingest.subscription set ask_at = ask_at - interval '109 minutes' where topic = '%s'"
            .formatted(field(wish, "topic")));

    await().atMost(SOON).until(() -> asked("/renewed") == 2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"away, connect", "inside, private-address"})
  void pollsOnWhateverBecomesOfTheHub(String hubIs, String outcome) throws Exception {
    int port = hubIs.equals("away") ? closedPort : forbiddenPort;
    feed("/" + hubIs, "http://127.0.0.1:" + port + "/");
    await().atMost(SOON).until(() -> meter("requests", outcome) > 0);

    execute(
        "update ingest.feed set due_at = now() where url = '%s'"
            .formatted(origin.url("/" + hubIs)));

    await().atMost(SOON).until(() -> origin.requests("/" + hubIs).size() == 2);
  }

  @Test
  void opensNoOtherDoor() throws Exception {
    assertThat(status("/api/feeds")).isEqualTo(401);
    assertThat(status("/websub")).isEqualTo(401);
    assertThat(status("/websub/" + "0".repeat(64))).isEqualTo(400);
    assertThat(status("/actuator/prometheus")).isEqualTo(401);
  }

  /** Adds a feed and waits for what its hub is asked. */
  private Map<String, String> subscribe(String path) throws Exception {
    feed(path, hub.url().toString());
    await().atMost(SOON).until(() -> asked(path) == 1);
    return hub.asked().stream()
        .filter(wish -> origin.url(path + "?self").toString().equals(wish.get("hub.topic")))
        .findFirst()
        .orElseThrow();
  }

  private long asked(String path) {
    return hub.asked().stream()
        .filter(wish -> origin.url(path + "?self").toString().equals(wish.get("hub.topic")))
        .count();
  }

  private void feed(String path, String hubUrl) throws SQLException {
    origin.on(
        path,
        ok(
            "application/rss+xml",
            """
            <rss version="2.0"><channel><title>Pushed</title>
            <atom:link rel="hub" href="%s"/><atom:link rel="self" href="%s"/>
            </channel></rss>
            """
                .formatted(hubUrl, origin.url(path + "?self"))));
    execute(
        "insert into ingest.feed (url, domain, interval_ms) values ('%s', '127.0.0.1', 3600000)"
            .formatted(origin.url(path)));
  }

  private static Map<String, String> intent(String mode, String topic) {
    return Map.of(
        "hub.mode",
        mode,
        "hub.topic",
        topic,
        "hub.challenge",
        "<b>7</b>",
        "hub.lease_seconds",
        "7200");
  }

  /** Somebody who guesses. */
  private static Map<String, String> another(Map<String, String> wish) {
    String callback = field(wish, "callback");
    return Map.of(
        "hub.callback",
        callback.substring(0, callback.length() - 64) + "0".repeat(64),
        "hub.secret",
        field(wish, "secret"));
  }

  private double calls(String outcome) {
    return meter("calls", outcome);
  }

  private double meter(String name, String outcome) {
    return service
        .getBean(MeterRegistry.class)
        .counter("pillarwatch.ingest.websub." + name, "outcome", outcome)
        .count();
  }

  private int status(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
        .statusCode();
  }

  private @Nullable String lease(String path) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select date_trunc('hour', lease_until - now() + interval '1 minute')::text"
                    + " from ingest.subscription where topic = '%s'"
                        .formatted(origin.url(path + "?self")))) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
