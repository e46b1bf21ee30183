package org.pillarwatch.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pillarwatch.ledger.audit.Balance;
import org.pillarwatch.ledger.fault.Scenario;

/** Result of one scenario. */
sealed interface Outcome {

  Scenario scenario();

  /**
   * The scenario was run.
   *
   * @param published articles in this scenario alone
   * @param balance of all articles of the test stand so far
   * @param recovery until all that was published before the fault ended was stored; empty when that
   *     exceeded the limit of the scenario
   * @param worstGap longest time in which nothing was stored while articles were published
   * @param figures other measurements
   * @param broken failed requirements; empty when all were met
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

  /** The scenario was aborted without a result. */
  record Aborted(Scenario scenario, String reason) implements Outcome {}

  /** The scenario cannot run on this machine. */
  record Skipped(Scenario scenario, String reason) implements Outcome {}
}
