package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pillarwatch.ledger.link.Condition;
import org.pillarwatch.ledger.link.Link;
import org.pillarwatch.ledger.process.Victim;
import org.pillarwatch.ledger.stand.Stand;

/**
 * Random kills, freezes and link faults in an order determined by the seed. They overlap: services
 * are killed while they start, and while their broker is unavailable.
 */
final class RandomFaults {

  private static final Duration LEAST_PAUSE = ofMillis(500);
  private static final Duration MOST_PAUSE = ofSeconds(5);

  private RandomFaults() {}

  /**
   * Creates the scenario. It ends after the minimum number of kills and cuts and the minimum
   * duration; freezes and slow links are additional.
   *
   * @param killsAndCuts minimum number of processes killed and links cut or silenced
   * @param length minimum duration
   */
  static Scenario of(int killsAndCuts, Duration length) {
    return Scenario.of(
        "random",
        "random",
        "kills, freezes, cuts and silences at random",
        120,
        scene -> {
          Instant end = Instant.now().plus(length);
          List<Choice> choices = choices(scene.stand());
          int hard = 0;
          while (hard < killsAndCuts || Instant.now().isBefore(end)) {
            scene.pause(LEAST_PAUSE, MOST_PAUSE);
            Choice choice = scene.anyOf(choices);
            choice.script().play(scene);
            hard += choice.isKillOrCut() ? 1 : 0;
          }
          scene.figure("kills and cuts", hard);
        });
  }

  private record Choice(boolean isKillOrCut, Script script) {}

  /** Five in eight are kills and cuts. */
  private static List<Choice> choices(Stand stand) {
    List<Choice> choices = new ArrayList<>();
    for (Victim victim : stand.victims()) {
      Script kill = scene -> scene.kill(victim, scene.anyOf(ofMillis(100), ofSeconds(4)));
      choices.addAll(Collections.nCopies(3, new Choice(true, kill)));
      choices.addAll(
          Collections.nCopies(
              2,
              new Choice(
                  false, scene -> scene.freeze(victim, scene.anyOf(ofSeconds(1), ofSeconds(15))))));
    }
    for (Link link : stand.links()) {
      choices.add(new Choice(true, spoiled(link, new Condition.Cut())));
      choices.add(new Choice(true, spoiled(link, new Condition.Silent())));
      choices.add(new Choice(false, spoiled(link, new Condition.Slow(ofMillis(200)))));
    }
    return choices;
  }

  private static Script spoiled(Link link, Condition condition) {
    return scene -> scene.spoil(link, condition, scene.anyOf(ofSeconds(1), ofSeconds(12)));
  }
}
