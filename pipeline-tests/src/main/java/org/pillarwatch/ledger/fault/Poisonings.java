package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarwatch.events.Topics;
import org.pillarwatch.ledger.audit.DeadLetter;

/** Poison records among valid ones: R14. */
final class Poisonings {

  private static final int ROUNDS = 8;

  private Poisonings() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "R14",
            "poison",
            "poison of every kind on both topics: each is a dead letter within 60 s with its"
                + " cause, services alive, valid articles wait at most twice as long",
            60,
            Poisonings::play));
  }

  private static void play(Scene scene) throws Exception {
    Instant calm = Instant.now();
    scene.pause(ofSeconds(10));
    Duration before = Waits.slowest(scene, calm);
    Instant from = Instant.now();
    Set<String> keys = new HashSet<>();
    scene.fault("poison of " + Poison.values().length + " kinds on two topics");
    for (int round = 0; round < ROUNDS; round++) {
      for (Poison poison : Poison.values()) {
        for (String topic : List.of(Topics.ARTICLES_FETCHED, Topics.ARTICLES_CLASSIFIED)) {
          String key = "poison-%d-%s-%s".formatted(round, poison, topic);
          scene.stand().topicPress().send(poison.record(topic, key));
          keys.add(key);
        }
      }
      scene.pause(ofMillis(500));
    }
    scene.expectWithin(ofSeconds(60), "all poison dead-lettered", () -> set(scene, keys));
    scene.figure("poison", keys.size());
    Health.expectAliveAndSmall(scene);
    Waits.expectHardlyLonger(scene, before, Waits.slowest(scene, from));
  }

  /** Returns whether each is a dead letter once, with a cause. */
  private static boolean set(Scene scene, Set<String> keys) {
    List<DeadLetter> letters = scene.auditor().broker().deadLetters();
    Set<String> dead =
        letters.stream()
            .filter(letter -> letter.cause() != null)
            .flatMap(letter -> java.util.Optional.ofNullable(letter.key()).stream())
            .collect(Collectors.toSet());
    return dead.containsAll(keys);
  }
}
