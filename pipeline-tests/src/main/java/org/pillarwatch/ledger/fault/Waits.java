package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofSeconds;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.pillarwatch.ledger.audit.StoreBooks.Step;

/**
 * Measures how long fresh articles wait until they are stored, and compares the wait during a fault
 * with the wait before.
 */
final class Waits {

  /** Waits below this limit are not compared. */
  private static final Duration UNNOTICED = ofSeconds(5);

  private Waits() {}

  /** 99th percentile of the time to storage of articles fetched since a time. */
  static Duration slowest(Scene scene, Instant from) throws SQLException, InterruptedException {
    Instant to = Instant.now();
    scene.auditor().recovery(to, ofSeconds(60));
    return scene.auditor().store().delay(Step.STORED, 99, from, to);
  }

  /** Records both, and requires that the second is at most twice the first. */
  static void expectHardlyLonger(Scene scene, Duration before, Duration meanwhile) {
    scene.figure(
        "99 % stored within", Scene.seconds(before) + ", meanwhile " + Scene.seconds(meanwhile));
    scene.expect(
        meanwhile.compareTo(UNNOTICED) <= 0 || meanwhile.compareTo(before.multipliedBy(2)) <= 0,
        "fresh articles wait at most twice as long");
  }
}
