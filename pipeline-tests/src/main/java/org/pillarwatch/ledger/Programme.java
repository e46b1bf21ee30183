package org.pillarwatch.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.pillarwatch.ledger.Outcome.Aborted;
import org.pillarwatch.ledger.Outcome.Played;
import org.pillarwatch.ledger.Outcome.Skipped;
import org.pillarwatch.ledger.audit.Balance;
import org.pillarwatch.ledger.fault.Scenario;
import org.pillarwatch.ledger.stand.SmallDisk;
import org.pillarwatch.ledger.stand.Stand;
import org.pillarwatch.ledger.stand.StandPlan;
import org.pillarwatch.ledger.stand.StandPlan.Disks;

/**
 * Runs scenarios sequentially: on one test stand as long as its counters balance, and on a new one
 * after a scenario that unbalanced them, so that a fault does not affect the next scenario.
 */
final class Programme {

  private final StandPlan plan;
  private final Consumer<String> progress;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Balance> balances = new ArrayList<>();
  private int stands;

  /**
   * @param plan of all stands; each has its own directory under the plan's
   * @param progress receives a line for each step
   */
  Programme(StandPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** The results of the scenarios so far. */
  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** The last balance of each stand. */
  List<Balance> balances() {
    return List.copyOf(balances);
  }

  void play(Collection<Scenario> scenarios) throws IOException, InterruptedException {
    for (Disks disks : Disks.values()) {
      Deque<Scenario> left = new ArrayDeque<>();
      scenarios.stream().filter(each -> each.disks() == disks).forEach(each -> add(each, left));
      while (!left.isEmpty()) {
        playOnOneStand(disks, left);
      }
    }
  }

  private void add(Scenario scenario, Deque<Scenario> playable) {
    if (scenario.missing() != null) {
      outcomes.add(new Skipped(scenario, scenario.missing()));
    } else if (scenario.disks() == Disks.SMALL && !SmallDisk.isPermitted()) {
      outcomes.add(
          new Skipped(scenario, "this user is not permitted to mount a small file system"));
    } else {
      playable.add(scenario);
    }
  }

  private void playOnOneStand(Disks disks, Deque<Scenario> left)
      throws IOException, InterruptedException {
    stands++;
    int before = outcomes.size();
    Path directory = Files.createDirectories(plan.directory().resolve("stand-" + stands));
    try (Stand stand = Stand.open(plan.in(directory, disks))) {
      Rehearsal rehearsal = new Rehearsal(stand, plan.seed(), progress);
      rehearsal.warmUp();
      progress.accept("ready");
      boolean sound = true;
      while (sound && !left.isEmpty()) {
        sound = play(rehearsal, left.removeFirst());
      }
    } catch (IllegalStateException neverUp) {
      progress.accept(neverUp.getMessage());
      left.forEach(each -> outcomes.add(new Aborted(each, String.valueOf(neverUp.getMessage()))));
      left.clear();
    } finally {
      outcomes.subList(before, outcomes.size()).reversed().stream()
          .filter(Played.class::isInstance)
          .findFirst()
          .ifPresent(last -> balances.add(((Played) last).balance()));
    }
  }

  /** Runs a scenario; returns whether the stand can be reused. */
  private boolean play(Rehearsal rehearsal, Scenario scenario) throws InterruptedException {
    progress.accept("== %s %s: %s".formatted(scenario.id(), scenario.slug(), scenario.criterion()));
    try {
      Played played = rehearsal.play(scenario);
      outcomes.add(played);
      progress.accept(Report.line(played));
      return played.balance().holds();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      progress.accept("aborted: " + e);
      outcomes.add(new Aborted(scenario, e.toString()));
      return false;
    }
  }
}
