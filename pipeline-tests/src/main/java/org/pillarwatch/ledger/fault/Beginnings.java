package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofSeconds;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.pillarwatch.events.Topics;
import org.pillarwatch.ledger.process.JavaProcess;
import org.pillarwatch.ledger.process.Replica;
import org.pillarwatch.ledger.process.Stage;
import org.pillarwatch.ledger.stand.Stand;

/** Start-up in any order and with deleted or newer state: R20. */
final class Beginnings {

  private Beginnings() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "R20a",
            "services-before-engines",
            "services start 20 s before broker and database, wait, and become ready by themselves",
            90,
            Beginnings::servicesFirst),
        Scenario.of(
            "R20b",
            "topics-absent",
            "all topics deleted while the services are down: they are created again",
            90,
            Beginnings::topicsAbsent),
        Scenario.of(
            "R20c",
            "schema-newer",
            "store refuses a schema newer than it knows, with a clear message",
            60,
            Beginnings::schemaNewer));
  }

  private static void servicesFirst(Scene scene) throws InterruptedException {
    scene.pause(ofSeconds(5));
    scene.fault("everything killed; services started 20 s before broker and database");
    scene.stand().victims().forEach(victim -> victim.kill());
    for (Stage stage : scene.stand().stages()) {
      stage.first().process().start();
    }
    scene.pause(ofSeconds(20));
    scene.expect(
        scene.stand().stages().stream().allMatch(stage -> stage.first().process().isAlive()),
        "services wait for broker and database");
    scene.stand().broker().start();
    scene.stand().database().start();
    scene.expectWithin(ofSeconds(90), "all ready", () -> allReady(scene.stand()));
  }

  private static void topicsAbsent(Scene scene) throws InterruptedException, ExecutionException {
    Stand stand = scene.stand();
    stand.load().turn(false);
    scene.expect(scene.auditor().settles(ofSeconds(60)), "all stored before topics are deleted");
    stand.stages().forEach(stage -> scene.terminate(stage.first()));
    scene.fault("all topics deleted");
    try (Admin admin = scene.auditor().broker().admin()) {
      admin.deleteTopics(List.of(Topics.ARTICLES_FETCHED, Topics.ARTICLES_CLASSIFIED)).all().get();
    }
    stand.stages().forEach(stage -> stage.first().process().start());
    scene.expectWithin(ofSeconds(90), "all ready", () -> allReady(stand));
    stand.load().turn(true);
    scene.pause(ofSeconds(10));
  }

  private static void schemaNewer(Scene scene)
      throws InterruptedException, SQLException, IOException {
    Replica store = scene.stand().store().first();
    scene.terminate(store);
    scene.fault("a later version's migration in store's schema");
    history(
        scene,
        """
        insert into store.flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (99999, '99999', 'of a later version', 'SQL', 'V99999__later.sql', 'ledger', 1, true)
        """);
    JavaProcess process = store.process();
    long before = Files.size(process.log());
    process.start();
    boolean ended = process.awaitEnd(ofSeconds(60));
    String said = Files.readString(process.log()).substring((int) before);
    scene.expect(ended && process.exitCode() != 0, "store refuses to start");
    scene.expect(said.contains("99999"), "store names the unknown version");
    process.kill();
    history(scene, "delete from store.flyway_schema_history where installed_rank = 99999");
    scene.start(store);
  }

  private static void history(Scene scene, String change) throws SQLException {
    try (Connection session = scene.stand().database().connect();
        Statement statement = session.createStatement()) {
      statement.execute(change);
    }
  }

  private static boolean allReady(Stand stand) {
    return stand.stages().stream().allMatch(stage -> stage.first().isReady());
  }
}
