package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pillarwatch.ledger.audit.StoreBooks;
import org.pillarwatch.ledger.audit.StoreBooks.Step;
import org.pillarwatch.ledger.process.Replica;
import org.pillarwatch.ledger.process.Stage;

/** Starting and stopping replicas: R12, R13 and R19. */
final class Scaling {

  /** Maximum number of records of a poll. */
  private static final int POLL = 500;

  private Scaling() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "R12a",
            "scale-classify",
            "1 to 3 to 1 replicas: no partition unserved for longer than 3 s",
            60,
            Scaling::scale),
        Scenario.of(
            "R12b",
            "kill-one-of-three",
            "kill -9 of one classify of three: no partition unserved for longer than 12 s",
            60,
            Scaling::killOneOfThree),
        Scenario.of(
            "R13",
            "rolling-restart",
            "every service replaced under load: desk available throughout, 99 % stored within 10 s",
            60,
            Scaling::rollingRestart),
        Scenario.of(
            "R19",
            "sigterm",
            "each service ends within 15 s of SIGTERM under load; at most one poll is delivered again",
            60,
            Scaling::terminateAll));
  }

  private static void scale(Scene scene) throws Exception {
    Stage classify = scene.stand().classify();
    try (Torrent _ = new Torrent(scene.stand().topicPress())) {
      scene.pause(ofSeconds(4));
      Instant from = Instant.now();
      scene.start(classify.replica(2));
      scene.start(classify.replica(3));
      scene.pause(ofSeconds(8));
      scene.terminate(classify.replica(3));
      scene.pause(ofSeconds(4));
      scene.terminate(classify.replica(2));
      scene.pause(ofSeconds(6));
      expectGap(scene, from, 3);
    }
  }

  private static void killOneOfThree(Scene scene) throws Exception {
    Stage classify = scene.stand().classify();
    scene.start(classify.replica(2));
    scene.start(classify.replica(3));
    try (Torrent _ = new Torrent(scene.stand().topicPress())) {
      scene.pause(ofSeconds(6));
      Instant from = Instant.now();
      scene.fault("kill -9 " + classify.replica(2).name());
      classify.replica(2).process().kill();
      scene.pause(ofSeconds(20));
      expectGap(scene, from, 12);
    }
    scene.terminate(classify.replica(3));
  }

  /** The wait of an article includes the slow warm-up of a new replica. */
  private static void expectGap(Scene scene, Instant from, int seconds) throws Exception {
    Instant to = Instant.now();
    scene.auditor().recovery(to, ofSeconds(60));
    StoreBooks store = scene.auditor().store();
    Duration worst = store.worstPartitionGap(from, to);
    scene.figure("longest time without service", Scene.seconds(worst));
    scene.figure(
        "longest wait for tags", Scene.seconds(store.delay(Step.CLASSIFIED, 100, from, to)));
    scene.expect(
        worst.toMillis() <= seconds * 1_000L,
        "no partition is unserved for longer than " + seconds + " s");
  }

  private static void rollingRestart(Scene scene) throws Exception {
    Instant from = Instant.now();
    Stage store = scene.stand().store();
    scene.start(store.replica(2));
    try (DeskVisitor visitor = new DeskVisitor(List.of(store.replica(1), store.replica(2)))) {
      replace(scene, scene.stand().ingest());
      replace(scene, scene.stand().classify());
      for (Replica replica : List.of(store.replica(1), store.replica(2))) {
        scene.terminate(replica);
        scene.start(replica);
      }
      scene.figure("requests to the desk", visitor.requests());
      scene.expect(visitor.failures() == 0, "no request to the desk fails: " + visitor.failures());
    }
    Instant to = Instant.now();
    scene.auditor().recovery(to, ofSeconds(60));
    Duration most = scene.auditor().store().delay(Step.STORED, 99, from, to);
    scene.figure("99 % stored within", Scene.seconds(most));
    scene.expect(most.toSeconds() < 10, "99 % are stored within 10 s");
    scene.terminate(store.replica(2));
    scene.countAnew(scene.stand().ingest().first());
  }

  /** Rolling replacement: the new replica starts before the old one stops. */
  private static void replace(Scene scene, Stage stage) throws InterruptedException {
    scene.start(stage.replica(2));
    scene.terminate(stage.first());
    scene.start(stage.first());
    scene.terminate(stage.replica(2));
  }

  private static void terminateAll(Scene scene) throws InterruptedException {
    Stage store = scene.stand().store();
    try (Torrent _ = new Torrent(scene.stand().topicPress())) {
      scene.pause(ofSeconds(6));
      for (Stage stage : scene.stand().stages()) {
        double before = knownAlready(store.first());
        scene.terminate(stage.first());
        scene.start(stage.first());
        scene.pause(ofSeconds(5));
        // Counters start with their process.
        double since = stage.equals(store) ? 0 : before;
        double again = knownAlready(store.first()) - since;
        scene.figure("delivered again by the end of " + stage.name(), Math.round(again));
        scene.expect(again <= POLL, "at most one poll is delivered again, of " + stage.name());
      }
    }
  }

  /** Number of duplicates that store received; the last stage sees the duplicates of all stages. */
  private static double knownAlready(Replica store) {
    return store.metrics().sum("pillarwatch_records_total", "outcome=\"unchanged\"");
  }
}
