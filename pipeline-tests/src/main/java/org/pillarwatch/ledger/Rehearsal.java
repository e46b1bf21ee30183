package org.pillarwatch.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.pillarwatch.ledger.audit.Auditor;
import org.pillarwatch.ledger.audit.Balance;
import org.pillarwatch.ledger.audit.Equation;
import org.pillarwatch.ledger.fault.Scenario;
import org.pillarwatch.ledger.fault.Scene;
import org.pillarwatch.ledger.fault.Script;
import org.pillarwatch.ledger.stand.Stand;

/** Runs scenarios sequentially on one test stand, with a balance after each. */
final class Rehearsal {

  private static final Duration READY = Duration.ofMinutes(5);
  private static final Duration AFTERMATH = Duration.ofSeconds(3);

  /** Time limit after which missing articles count as lost. */
  private static final Duration SETTLING = Duration.ofMinutes(3);

  /** Time limit for the counters; gauges are updated with delay. */
  private static final Duration COUNTING = Duration.ofSeconds(20);

  private final Stand stand;
  private final Auditor auditor;
  private final SplittableRandom random;
  private final Consumer<String> progress;

  Rehearsal(Stand stand, long seed, Consumer<String> progress) {
    this.stand = stand;
    this.auditor = new Auditor(stand);
    this.random = new SplittableRandom(seed);
    this.progress = progress;
  }

  /** Waits until the stand is up and the first articles are stored. */
  void warmUp() throws InterruptedException {
    if (!stand.awaitReady(READY)) {
      throw new IllegalStateException(
          "the services are not ready after " + READY.toSeconds() + " s");
    }
    stand.load().turn(true);
    Thread.sleep(AFTERMATH.toMillis());
    stand.load().turn(false);
    if (auditor.recovery(Instant.now(), READY).isEmpty()) {
      throw new IllegalStateException("no article is stored although there is no fault");
    }
  }

  Outcome.Played play(Scenario scenario) throws SQLException, InterruptedException {
    Script script = Objects.requireNonNull(scenario.script(), scenario.id());
    Scene scene = new Scene(stand, auditor, random.split(), progress);
    List<String> broken = new ArrayList<>();
    int before = stand.ledger().size();
    Instant from = Instant.now();
    stand.load().turn(true);
    play(script, scene, broken);
    List<String> ended = stand.ended();
    if (!ended.isEmpty()) {
      broken.add("no process ends unexpectedly: " + String.join(", ", ended));
    }
    stand.heal();
    Optional<Duration> recovery = auditor.recovery(Instant.now(), scenario.patience());
    if (recovery.isEmpty()) {
      broken.add("all stored within " + scenario.patience().toSeconds() + " s of the fault's end");
    }
    Thread.sleep(AFTERMATH.toMillis());
    stand.load().turn(false);
    Instant to = Instant.now();
    if (!auditor.settles(SETTLING)) {
      broken.add("lag 0 within " + SETTLING.toSeconds() + " s");
    }
    auditor
        .uneven(Equation.OF_EACH_STAGE, COUNTING)
        .forEach(weighed -> broken.add("counters: " + weighed));
    Balance balance = auditor.balance();
    broken.addAll(0, scene.broken());
    explain(balance, broken);
    stand.origin().shortenFeeds();
    return new Outcome.Played(
        scenario,
        stand.ledger().size() - before,
        balance,
        scene.faults(),
        recovery,
        auditor.store().worstGap(from, to),
        scene.figures(),
        broken);
  }

  /** A failing script counts as a failed requirement: the stand is restored and audited. */
  private void play(Script script, Scene scene, List<String> broken) throws InterruptedException {
    try {
      script.play(scene);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      progress.accept("the scenario itself failed: " + e);
      broken.add("the scenario itself failed: " + e);
    }
  }

  private void explain(Balance balance, List<String> broken) throws SQLException {
    if (balance.deadLettered() > 0) {
      broken.add(balance.deadLettered() + " valid articles dead-lettered");
    }
    if (!balance.holds()) {
      broken.add(
          "lost %d, stale %d, twice %d, torn %d"
              .formatted(
                  balance.lost().size(),
                  balance.stale().size(),
                  balance.twice().size(),
                  balance.torn().size()));
      auditor.trails(balance).forEach(progress);
    }
  }
}
