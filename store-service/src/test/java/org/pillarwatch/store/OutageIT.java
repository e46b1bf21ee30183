package org.pillarwatch.store;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.engines.EmbeddedKafka;
import org.pillarwatch.engines.EmbeddedPostgreSql;
import org.pillarwatch.engines.LoopbackPort;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Topics;
import org.pillarwatch.events.TraceParent;
import org.springframework.context.ConfigurableApplicationContext;

/** What store does while what it stands on is away, with engines of its own that come and go. */
class OutageIT {

  private static final int POLL = 500;

  @TempDir static Path directory;

  private static int databasePort;
  private static EmbeddedKafka kafka;
  private static EmbeddedPostgreSql postgres;
  private static int databases;
  private static int articles;

  private String database;

  @BeforeAll
  static void startEngines() throws Exception {
    databasePort = LoopbackPort.claim(0);
    kafka = EmbeddedKafka.start(directory.resolve("kafka"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic(Topics.ARTICLES_CLASSIFIED, 4, (short) 1)))
          .all()
          .get();
    }
    postgres = startedDatabase();
  }

  @AfterAll
  static void stopEngines() {
    postgres.close();
    kafka.close();
  }

  @BeforeEach
  void makeDatabase() {
    database = "outage_" + ++databases;
    postgres.createDatabase(database);
  }

  @Test
  void waitsForADatabaseThatIsAwayAtTheStartOrLater() throws Exception {
    postgres.close();
    CompletableFuture<ConfigurableApplicationContext> starting =
        CompletableFuture.supplyAsync(() -> StoreService.application().run(settings()));
    await().atMost(ofSeconds(30)).pollDelay(ofSeconds(8)).until(() -> !starting.isDone());
    postgres = startedDatabase();

    try (ConfigurableApplicationContext service = starting.get(90, TimeUnit.SECONDS)) {
      var client =
          new ServiceClient(
              service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
      awaitStatus(client, "readiness", 200, 30);
      send(300);
      awaitStored(300, 60);

      postgres.close();
      send(300);
      awaitStatus(client, "readiness", 503, 15);
      for (int second = 0; second < 12; second++) {
        assertThat(status(client, "liveness")).isEqualTo(200);
        await().pollDelay(ofSeconds(1)).until(() -> true);
      }
      postgres = startedDatabase();
      awaitStored(600, 60);

      fallSilent(20);
      awaitStatus(client, "readiness", 200, 30);
      awaitStored(900, 60);
      assertThat(status(client, "liveness")).isEqualTo(200);
      assertThat(deadLetters()).isZero();
    }
  }

  /** Every process of the server stands still, with its connections open. */
  private void fallSilent(int seconds) throws Exception {
    List<ProcessHandle> server = serverProcesses();
    try {
      signal("-STOP", server);
      send(300);
      await().atMost(ofSeconds(seconds + 5L)).pollDelay(ofSeconds(seconds)).until(() -> true);
    } finally {
      signal("-CONT", server);
    }
  }

  @Test
  void refusesASchemaThatANewerProgramChanged() throws SQLException {
    StoreService.application().run(settings()).close();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into store.flyway_schema_history
          select installed_rank + 1000, '999', 'newer', type, 'V999__newer.sql', checksum, installed_by,
                 installed_on, execution_time, success
            from store.flyway_schema_history where version = '1'
          """);
    }

    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> StoreService.application().run(settings()).close())
        .havingRootCause()
        .withMessageContaining("schema store is at version 999")
        .withMessageContaining("this release supports it only up to version");
  }

  @Test
  void stopsWithinSecondsUnderLoadAndCommitsWhatItStored() throws Exception {
    long before = committed();
    send(8_000);
    Process process = startProcess();
    try {
      await().atMost(ofMinutes(2)).ignoreExceptions().until(() -> stored() >= 500);
      process.destroy();
      assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(stored() - (committed() - before)).isBetween(0L, (long) POLL);
  }

  private Process startProcess() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StoreService.class.getName()));
    command.addAll(List.of(settings()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("store.log").toFile())
        .start();
  }

  private String[] settings() {
    return new String[] {
      "--server.port=0",
      "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
      "--spring.datasource.url=" + postgres.jdbcUrl(database),
      "--spring.datasource.username=" + postgres.username(),
      "--spring.datasource.password=" + postgres.password(),
      "--pillarwatch.delivery.max-back-off=2s",
      "--spring.main.banner-mode=off"
    };
  }

  private static EmbeddedPostgreSql startedDatabase() {
    return EmbeddedPostgreSql.start(
        directory.resolve("postgresql"),
        databasePort,
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "pillarwatch-" + System.getProperty("user.name")));
  }

  private static void send(int count) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        TestArticles article = TestArticles.report("outage-" + ++articles);
        var _ =
            producer.send(
                EventCodec.ARTICLE_CLASSIFIED.encode(article.event(), TraceParent.start()));
      }
      producer.flush();
    }
  }

  private static List<ProcessHandle> serverProcesses() throws IOException {
    Path pidFile = directory.resolve("postgresql").resolve("data").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
  }

  /** Of processes that end meanwhile, as a server's workers do, kill complains in vain. */
  private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    processes.stream()
        .filter(ProcessHandle::isAlive)
        .forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  private void awaitStored(long count, int seconds) {
    await()
        .atMost(ofSeconds(seconds))
        .pollInterval(ofMillis(500))
        .ignoreExceptions()
        .until(() -> stored() == count);
  }

  private long stored() throws SQLException {
    return number("select count(*) from store.article");
  }

  private static long deadLetters() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      var partition =
          new org.apache.kafka.common.TopicPartition(
              Topics.deadLetters(Topics.ARTICLES_CLASSIFIED), 0);
      return admin
          .listOffsets(Map.of(partition, org.apache.kafka.clients.admin.OffsetSpec.latest()))
          .partitionResult(partition)
          .get()
          .offset();
    }
  }

  private static long committed() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      return admin
          .listConsumerGroupOffsets("store-service")
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .mapToLong(offset -> offset.offset())
          .sum();
    }
  }

  private long number(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), postgres.username(), postgres.password());
  }

  private static void awaitStatus(ServiceClient client, String probe, int status, int seconds) {
    await()
        .atMost(ofSeconds(seconds))
        .pollInterval(ofMillis(250))
        .until(() -> status(client, probe) == status);
  }

  private static int status(ServiceClient client, String probe) {
    return client.get("/actuator/health/" + probe).statusCode();
  }
}
