package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofSeconds;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.pillarwatch.ledger.audit.Equation;
import org.pillarwatch.ledger.audit.StoreBooks.Step;
import org.pillarwatch.ledger.process.Replica;
import org.pillarwatch.ledger.process.Stage;

/** Scenarios without faults: R0, the soak R22, and impossible dates R17. */
final class Endurance {

  private static final Duration WARM_UP = ofSeconds(30);
  private static final double TOLERATED_GROWTH = 1.3;

  private Endurance() {}

  static List<Scenario> all(Duration length) {
    return List.of(
        Scenario.of(
            "R0",
            "calm",
            "no fault; each stage's output equals the next stage's input",
            30,
            Endurance::calm),
        Scenario.of(
            "R17",
            "odd-dates",
            "feeds date articles in the years 1 and 9999, or not at all: each is stored, none"
                + " delays the schedule (the clock itself cannot be set here)",
            60,
            scene -> scene.pause(ofSeconds(25))),
        Scenario.of(
            "R22",
            "soak",
            "threads and open files stay constant, at most one warning a second",
            60,
            scene -> soak(scene, length)));
  }

  /** Counters start with their process: this is the first scenario, before any is killed. */
  private static void calm(Scene scene) throws Exception {
    Instant from = Instant.now();
    scene.pause(ofSeconds(20));
    scene.stand().load().turn(false);
    scene.expect(scene.auditor().settles(ofSeconds(30)), "all stored");
    scene.figure(
        "99 % stored within",
        Scene.seconds(scene.auditor().store().delay(Step.STORED, 99, from, Instant.now())));
    scene
        .auditor()
        .uneven(Equation.BETWEEN_STAGES, ofSeconds(20))
        .forEach(weighed -> scene.expect(false, "counters: " + weighed));
  }

  private static void soak(Scene scene, Duration length) throws InterruptedException, IOException {
    scene.pause(WARM_UP);
    List<Replica> replicas = scene.stand().stages().stream().map(Stage::first).toList();
    List<Usage> before = replicas.stream().map(Usage::of).toList();
    scene.pause(length.minus(WARM_UP).isNegative() ? ofSeconds(30) : length.minus(WARM_UP));
    for (int i = 0; i < replicas.size(); i++) {
      Replica replica = replicas.get(i);
      Usage now = Usage.of(replica);
      scene.figure(replica.name() + " at first", before.get(i));
      scene.figure(replica.name() + " at last", now);
      scene.expect(now.isLevelWith(before.get(i)), replica.name() + " stays constant");
      long warnings = now.warnings() - before.get(i).warnings();
      scene.expect(
          warnings <= length.toSeconds(), replica.name() + " logs few warnings: " + warnings);
    }
    Health.expectAliveAndSmall(scene);
  }

  /**
   * Resource usage of a process.
   *
   * @param warnings number of warnings in its log
   */
  private record Usage(int threads, int files, double heapShare, long warnings) {

    static Usage of(Replica replica) {
      var metrics = replica.metrics();
      return new Usage(
          (int) metrics.sum("jvm_threads_live_threads", ""),
          replica.process().openFiles(),
          Health.heapAfterCollection(metrics),
          warnings(replica));
    }

    private static long warnings(Replica replica) {
      try (Stream<String> lines = Files.lines(replica.process().log())) {
        return lines.filter(line -> line.contains(" WARN ")).count();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    boolean isLevelWith(Usage before) {
      return threads <= before.threads * TOLERATED_GROWTH + 5
          && files <= before.files * TOLERATED_GROWTH + 10;
    }

    @Override
    public String toString() {
      return "%d threads, %d files, heap %.0f %%".formatted(threads, files, heapShare * 100);
    }
  }
}
