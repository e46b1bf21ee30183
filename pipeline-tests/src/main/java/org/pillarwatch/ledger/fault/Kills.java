package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.pillarwatch.ledger.process.Replica;
import org.pillarwatch.ledger.process.Stage;
import org.pillarwatch.ledger.process.Victim;
import org.pillarwatch.ledger.stand.Stand;

/** Killed processes: R1 to R5 and R8. */
final class Kills {

  private static final int TIMES = 5;
  private static final Duration OUTAGE = ofSeconds(30);

  private Kills() {}

  static List<Scenario> all() {
    return List.of(
        // A page that a killed replica had claimed waits for its lease to expire.
        Scenario.of(
            "R1", "kill-ingest", "kill -9 five times at random points", 90, kills(Stand::ingest)),
        Scenario.of(
            "R2",
            "kill-classify",
            "kill -9 five times; lag 0 within 30 s of the last",
            30,
            kills(Stand::classify)),
        Scenario.of(
            "R3",
            "kill-store",
            "kill -9 five times, mid-transaction; no half rows",
            30,
            kills(Stand::store)),
        Scenario.of(
            "R4",
            "kill-all",
            "services, broker and database at once, started in random order; healthy within 90 s",
            90,
            Kills::killAll),
        Scenario.of(
            "R5",
            "kill-broker",
            "30 s down: readiness down, liveness up, heaps below 85 %",
            60,
            Kills::killBroker),
        Scenario.of(
            "R8",
            "kill-postgres",
            "30 s down: no valid article dead-lettered; lag 0 within 30 s of its return",
            30,
            Kills::killDatabase));
  }

  private static Script kills(Function<Stand, Stage> stage) {
    return scene -> {
      Replica replica = stage.apply(scene.stand()).first();
      for (int i = 0; i < TIMES; i++) {
        scene.expectReady(replica);
        scene.pause(ofSeconds(2), ofSeconds(6));
        scene.kill(replica.process(), ofSeconds(1));
      }
    };
  }

  private static void killAll(Scene scene) throws InterruptedException {
    scene.pause(ofSeconds(8));
    List<Victim> victims = new ArrayList<>(scene.stand().victims());
    scene.fault("kill -9 everything");
    victims.forEach(Victim::kill);
    Collections.shuffle(victims, new Random(scene.random().nextLong()));
    for (Victim victim : victims) {
      victim.start();
      scene.pause(ofSeconds(1));
    }
    scene.expectWithin(ofSeconds(90), "all ready", () -> allReady(scene));
  }

  private static void killBroker(Scene scene) throws InterruptedException {
    outage(scene, scene.stand().broker());
  }

  private static void killDatabase(Scene scene) throws InterruptedException {
    outage(scene, scene.stand().database());
  }

  private static void outage(Scene scene, Victim engine) throws InterruptedException {
    scene.pause(ofSeconds(8));
    scene.fault("kill -9 " + engine.name() + ", down for " + OUTAGE.toSeconds() + " s");
    engine.kill();
    long start = System.nanoTime();
    scene.expectWithin(
        ofSeconds(15),
        "readiness down",
        () ->
            !scene.stand().store().first().isReady() && !scene.stand().ingest().first().isReady());
    long spent = System.nanoTime() - start;
    scene.pause(OUTAGE.minusNanos(Math.min(spent, OUTAGE.toNanos())));
    Health.expectAliveAndSmall(scene);
    engine.start();
    scene.expectWithin(ofSeconds(60), "all ready", () -> allReady(scene));
  }

  private static boolean allReady(Scene scene) {
    return scene.stand().stages().stream().map(Stage::first).allMatch(Replica::isReady);
  }
}
