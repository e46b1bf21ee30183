package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.pillarwatch.ledger.link.Condition;
import org.pillarwatch.ledger.link.Link;
import org.pillarwatch.ledger.stand.Stand;

/** Network faults: R11 and R21. */
final class Links {

  private static final Duration LENGTH = ofSeconds(30);

  private Links() {}

  static List<Scenario> all() {
    return List.of(
        spoiled("R11a", "cut-store-kafka", Links::storeToKafka, new Condition.Cut()),
        spoiled("R11b", "silent-store-kafka", Links::storeToKafka, new Condition.Silent()),
        spoiled("R11c", "cut-store-postgres", Links::storeToDatabase, new Condition.Cut()),
        spoiled("R11d", "silent-store-postgres", Links::storeToDatabase, new Condition.Silent()),
        spoiled("R11e", "cut-ingest-postgres", Links::ingestToDatabase, new Condition.Cut()),
        spoiled("R11f", "silent-classify-kafka", Links::classifyToKafka, new Condition.Silent()),
        Scenario.of(
            "R21",
            "slow-broker",
            "every response of the broker delayed by 500 ms for 30 s: heaps stay constant, no timeouts"
                + " for good",
            90,
            Links::slowBroker));
  }

  private static Link storeToKafka(Stand stand) {
    return stand.broker().link(stand.store().name());
  }

  private static Link classifyToKafka(Stand stand) {
    return stand.broker().link(stand.classify().name());
  }

  private static Link storeToDatabase(Stand stand) {
    return stand.database().link(stand.store().name());
  }

  private static Link ingestToDatabase(Stand stand) {
    return stand.database().link(stand.ingest().name());
  }

  private static Scenario spoiled(
      String id, String slug, Function<Stand, Link> link, Condition condition) {
    return Scenario.of(
        id,
        slug,
        "for 30 s; services stay alive; no valid article dead-lettered",
        60,
        scene -> {
          scene.pause(ofSeconds(6));
          scene.spoil(link.apply(scene.stand()), condition, LENGTH);
          Health.expectAliveAndSmall(scene);
        });
  }

  private static void slowBroker(Scene scene) throws InterruptedException {
    scene.pause(ofSeconds(6));
    scene.fault("all links to kafka slowed by 500 ms for " + LENGTH.toSeconds() + " s");
    Stand stand = scene.stand();
    List<Link> links =
        stand.stages().stream().map(stage -> stand.broker().link(stage.name())).toList();
    links.forEach(link -> link.set(new Condition.Slow(ofMillis(500))));
    scene.pause(LENGTH);
    Health.expectAliveAndSmall(scene);
    links.forEach(link -> link.set(new Condition.Sound()));
  }
}
