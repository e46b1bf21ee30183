package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.pillarwatch.ledger.process.Database;
import org.pillarwatch.ledger.stand.SmallDisk;

/** Resource exhaustion and refused sessions of engines: R7 and R10. */
final class Shortages {

  private Shortages() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
                "R7",
                "fill-broker-disk",
                "full for 20 s; the broker halts and is restarted when there is space",
                90,
                Shortages::fillBrokerDisk)
            .onSmallDisks(),
        Scenario.of(
                "R10a",
                "fill-postgres-disk",
                "full for 20 s: no valid article dead-lettered",
                90,
                Shortages::fillDatabaseDisk)
            .onSmallDisks(),
        Scenario.of(
            "R10b",
            "exhaust-connections",
            "max_connections taken for 20 s, sessions ended: no valid article dead-lettered",
            60,
            Shortages::exhaustConnections),
        Scenario.of(
            "R10c",
            "terminate-sessions",
            "pg_terminate_backend of every session, thirty times in 15 s",
            60,
            Shortages::terminateSessions),
        Scenario.of(
            "R10d",
            "lock-articles",
            "the table of articles locked for 20 s",
            60,
            Shortages::lockArticles));
  }

  private static void fillBrokerDisk(Scene scene) throws InterruptedException {
    scene.pause(ofSeconds(6));
    SmallDisk disk = scene.stand().engines().brokerDisk().orElseThrow();
    scene.fault("kafka's disk is full for 20 s");
    disk.fill();
    scene.pause(ofSeconds(20));
    scene.figure("broker halted itself:", !scene.stand().broker().isAlive());
    disk.empty();
    scene.stand().broker().start();
  }

  private static void fillDatabaseDisk(Scene scene) throws InterruptedException {
    scene.pause(ofSeconds(6));
    SmallDisk disk = scene.stand().engines().databaseDisk().orElseThrow();
    scene.fault("postgresql's disk is full for 20 s");
    disk.fill();
    scene.pause(ofSeconds(20));
    scene.figure("database ended:", !scene.stand().database().isAlive());
    disk.empty();
    scene.stand().database().start();
  }

  private static void exhaustConnections(Scene scene) throws Exception {
    scene.pause(ofSeconds(6));
    scene.fault("all connections of postgresql taken for 20 s");
    List<Connection> taken = new ArrayList<>();
    try {
      for (int second = 0; second < 20; second++) {
        takeAll(scene.stand().database(), taken);
        endOthers(taken.getFirst());
        scene.pause(ofSeconds(1));
      }
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
    scene.figure("connections taken:", taken.size());
  }

  private static void takeAll(Database database, List<Connection> taken) {
    try {
      while (true) {
        taken.add(database.connect());
      }
    } catch (SQLException none) {
      // Expected: all connections are taken.
    }
  }

  private static void terminateSessions(Scene scene) throws Exception {
    scene.pause(ofSeconds(6));
    scene.fault("pg_terminate_backend storm of 15 s");
    for (int i = 0; i < 30; i++) {
      try (Connection session = scene.stand().database().connect()) {
        endOthers(session);
      }
      scene.pause(ofMillis(500));
    }
  }

  private static void endOthers(Connection session) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name <> 'ledger'
          """);
    }
  }

  private static void lockArticles(Scene scene) throws Exception {
    scene.pause(ofSeconds(6));
    scene.fault("store.article locked for 20 s");
    try (Connection session = scene.stand().database().connect();
        Statement statement = session.createStatement()) {
      session.setAutoCommit(false);
      statement.execute("lock table store.article in access exclusive mode");
      scene.pause(ofSeconds(20));
      session.rollback();
    }
  }
}
