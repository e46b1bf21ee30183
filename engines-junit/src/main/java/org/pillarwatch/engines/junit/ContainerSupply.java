package org.pillarwatch.engines.junit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Engines in containers, removed by Testcontainers when the JVM ends. */
final class ContainerSupply implements EngineSupply {

  private static final Logger log = LoggerFactory.getLogger(ContainerSupply.class);

  static final String KAFKA = "apache/kafka:4.2.2";
  static final String POSTGRESQL = "postgres:18";

  // A broker takes half a minute where two containers share one busy core.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private @Nullable PostgreSQLContainer server;

  @Override
  @SuppressWarnings("resource") // Lives as long as the JVM.
  public RunningKafka startKafka() {
    KafkaContainer broker =
        new KafkaContainer(DockerImageName.parse(KAFKA))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            // The same settings as the embedded broker.
            .withEnv("KAFKA_GROUP_CONSUMER_HEARTBEAT_INTERVAL_MS", "1000")
            .withEnv("KAFKA_GROUP_CONSUMER_MIN_HEARTBEAT_INTERVAL_MS", "1000")
            .withEnv("KAFKA_GROUP_CONSUMER_SESSION_TIMEOUT_MS", "6000")
            .withEnv("KAFKA_GROUP_CONSUMER_MIN_SESSION_TIMEOUT_MS", "6000")
            .withStartupTimeout(PATIENCE);
    broker.start();
    log.info(
        "engine=kafka kind=container image={} bootstrap_servers={}",
        KAFKA,
        broker.getBootstrapServers());
    return new RunningKafka(broker.getBootstrapServers());
  }

  @Override
  public FreshDatabase createDatabase(String name) {
    PostgreSQLContainer running = server();
    try (Connection connection =
            DriverManager.getConnection(
                running.getJdbcUrl(), running.getUsername(), running.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create the database " + name, e);
    }
    return new FreshDatabase(
        "jdbc:postgresql://%s:%d/%s"
            .formatted(
                running.getHost(),
                running.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                name),
        running.getUsername(),
        running.getPassword());
  }

  @SuppressWarnings("resource") // Lives as long as the JVM.
  private PostgreSQLContainer server() {
    PostgreSQLContainer running = server;
    if (running == null) {
      running =
          new PostgreSQLContainer(DockerImageName.parse(POSTGRESQL)).withStartupTimeout(PATIENCE);
      running.start();
      server = running;
      log.info(
          "engine=postgresql kind=container image={} url={}", POSTGRESQL, running.getJdbcUrl());
    }
    return running;
  }
}
