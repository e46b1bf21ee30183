package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pillarwatch.ledger.link.Condition;
import org.pillarwatch.ledger.link.Link;
import org.pillarwatch.ledger.process.Victim;
import org.pillarwatch.ledger.stand.Stand;

/**
 * Kills, freezes and spoiled links in an order that the seed decides, each before the one before it
 * is forgotten: services are killed while they start, and while their broker is away.
 */
final class RandomFaults {

  private static final Duration LEAST_PAUSE = ofMillis(500);
  private static final Duration MOST_PAUSE = ofSeconds(5);

  private RandomFaults() {}

  /**
   * So many faults, or as many as fit that time, whichever is reached last.
   *
   * @param count least number of faults
   * @param length least time
   */
  static Scenario of(int count, Duration length) {
    return Scenario.of(
        "random",
        "random",
        "kills, freezes, cuts and silences at random",
        120,
        scene -> {
          Instant end = Instant.now().plus(length);
          for (int i = 0; i < count || Instant.now().isBefore(end); i++) {
            scene.pause(LEAST_PAUSE, MOST_PAUSE);
            scene.anyOf(choices(scene)).play(scene);
          }
        });
  }

  private static List<Script> choices(Scene scene) {
    Stand stand = scene.stand();
    List<Script> choices = new ArrayList<>();
    for (Victim victim : stand.victims()) {
      choices.add(each -> each.kill(victim, each.anyOf(ofMillis(100), ofSeconds(4))));
      choices.add(each -> each.freeze(victim, each.anyOf(ofSeconds(1), ofSeconds(15))));
    }
    for (Link link : stand.links()) {
      choices.add(each -> spoil(each, link));
    }
    return choices;
  }

  private static void spoil(Scene scene, Link link) throws InterruptedException {
    Condition condition =
        scene.anyOf(
            List.of(
                new Condition.Cut(), new Condition.Silent(), new Condition.Slow(ofMillis(200))));
    scene.spoil(link, condition, scene.anyOf(ofSeconds(1), ofSeconds(12)));
  }
}
