package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofSeconds;

import java.util.List;
import org.pillarwatch.ledger.process.Replica;
import org.pillarwatch.ledger.process.Stage;
import org.pillarwatch.ledger.stand.Stand;

/** Frozen processes: R6, R9, R18. */
final class Freezes {

  private Freezes() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "R6",
            "freeze-broker",
            "SIGSTOP for 20 s",
            60,
            scene -> {
              scene.pause(ofSeconds(8));
              scene.freeze(scene.stand().broker(), ofSeconds(20));
            }),
        Scenario.of(
            "R9",
            "freeze-postgres",
            "SIGSTOP for 60 s: connections half-open, services stay alive",
            60,
            scene -> {
              scene.pause(ofSeconds(8));
              scene.freeze(scene.stand().database(), ofSeconds(60));
              Health.expectAliveAndSmall(scene);
            }),
        Scenario.of(
            "R18a",
            "zombie-classify",
            "frozen beyond the session timeout while another takes over, then back",
            60,
            scene -> zombie(scene, scene.stand().classify(), 25)),
        Scenario.of(
            "R18b",
            "zombie-ingest",
            "frozen beyond its leases while another takes over, then back",
            60,
            Freezes::zombieIngest),
        Scenario.of(
            "R18c",
            "zombie-store",
            "frozen beyond the session timeout while another takes over, then back",
            60,
            scene -> zombie(scene, scene.stand().store(), 25)));
  }

  private static void zombieIngest(Scene scene) throws InterruptedException {
    zombie(scene, scene.stand().ingest(), 40);
    scene.countAnew(scene.stand().ingest().first());
  }

  private static void zombie(Scene scene, Stage stage, int seconds) throws InterruptedException {
    Replica other = stage.replica(2);
    scene.start(other);
    scene.pause(ofSeconds(4));
    scene.freeze(stage.first().process(), ofSeconds(seconds));
    scene.pause(ofSeconds(10));
    scene.expect(
        Stand.await(ofSeconds(30), stage.first()::isReady), stage.first().name() + " is back");
    scene.terminate(other);
  }
}
