package org.pillarwatch.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pillarwatch.ledger.audit.Balance;
import org.pillarwatch.ledger.fault.Scenario;

/** What became of one scenario. */
sealed interface Outcome {

  Scenario scenario();

  /**
   * It was played.
   *
   * @param published articles in this scenario alone
   * @param balance of all articles of the stand so far
   * @param recovery until all that was published before the fault ended was stored; empty when that
   *     took longer than the scenario allows
   * @param worstGap longest time in which nothing was stored while articles were published
   * @param figures what else was measured
   * @param broken what did not hold; empty when all did
   */
  record Played(
      Scenario scenario,
      int published,
      Balance balance,
      int faults,
      Optional<Duration> recovery,
      Duration worstGap,
      List<String> figures,
      List<String> broken)
      implements Outcome {
    boolean held() {
      return broken.isEmpty();
    }
  }

  /** It was begun, or could not be, and nothing can be said of it. */
  record Aborted(Scenario scenario, String reason) implements Outcome {}

  /** It could not be played here. */
  record Skipped(Scenario scenario, String reason) implements Outcome {}
}
