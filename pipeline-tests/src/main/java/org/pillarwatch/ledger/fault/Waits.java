package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofSeconds;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.pillarwatch.ledger.audit.StoreBooks.Step;

/**
 * How long fresh articles wait until they are stored, and whether a fault made them wait longer.
 */
final class Waits {

  /** Below this a wait is as good as none, however often it doubles. */
  private static final Duration UNNOTICED = ofSeconds(5);

  private Waits() {}

  /** 99 of a hundred articles fetched since then were stored within so long. */
  static Duration slowest(Scene scene, Instant from) throws SQLException, InterruptedException {
    Instant to = Instant.now();
    scene.auditor().recovery(to, ofSeconds(60));
    return scene.auditor().store().delay(Step.STORED, 99, from, to);
  }

  /** Notes both, and that the second is at most twice the first. */
  static void expectHardlyLonger(Scene scene, Duration before, Duration meanwhile) {
    scene.figure(
        "99 % stored within", Scene.seconds(before) + ", meanwhile " + Scene.seconds(meanwhile));
    scene.expect(
        meanwhile.compareTo(UNNOTICED) <= 0 || meanwhile.compareTo(before.multipliedBy(2)) <= 0,
        "fresh articles wait at most twice as long");
  }
}
