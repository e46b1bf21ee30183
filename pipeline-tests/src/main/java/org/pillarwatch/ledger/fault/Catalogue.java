package org.pillarwatch.ledger.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All scenarios. */
public final class Catalogue {

  private final List<Scenario> scenarios;
  private final Scenario random;

  /**
   * @param killsAndCuts minimum number of kills and cuts of the random scenario
   * @param length minimum duration of the random scenario, and duration of the soak
   */
  public Catalogue(int killsAndCuts, Duration length) {
    List<Scenario> all = new ArrayList<>();
    all.addAll(Kills.all());
    all.addAll(Freezes.all());
    all.addAll(Links.all());
    all.addAll(Shortages.all());
    all.addAll(Scaling.all());
    all.addAll(Poisonings.all());
    all.addAll(Replaying.all());
    all.addAll(Reclassifying.all());
    all.addAll(Beginnings.all());
    all.addAll(Endurance.all(length));
    all.add(
        Scenario.notYet(
            "R23", "webhook-down", "delivered at least once, backed off", "not yet: no webhooks"));
    all.sort(Comparator.comparingInt(Catalogue::number).thenComparing(Scenario::id));
    this.scenarios = List.copyOf(all);
    this.random = RandomFaults.of(killsAndCuts, length);
  }

  private static int number(Scenario scenario) {
    return Integer.parseInt(scenario.id().replaceAll("\\D", ""));
  }

  /** All named scenarios, in the order of their numbers. */
  public List<Scenario> scenarios() {
    return scenarios;
  }

  /**
   * Finds scenarios by name: an id such as {@code R3}, a slug such as {@code kill-store}, {@code
   * random}, or {@code all} for every named one.
   *
   * @throws IllegalArgumentException when there is none
   */
  public List<Scenario> called(String name) {
    if (name.equalsIgnoreCase("all")) {
      return scenarios;
    }
    if (random.isCalled(name)) {
      return List.of(random);
    }
    List<Scenario> found = scenarios.stream().filter(each -> each.isCalled(name)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no such scenario: " + name);
    }
    return found;
  }
}
