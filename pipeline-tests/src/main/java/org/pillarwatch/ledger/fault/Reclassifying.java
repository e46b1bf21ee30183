package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pillarwatch.ledger.process.Replica;
import tools.jackson.databind.json.JsonMapper;

/** Reclassification of the whole topic beside the live flow: R16. */
final class Reclassifying {

  private static final String PATH = "/api/reclassify";

  private Reclassifying() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "R16",
            "reclassify",
            "the whole topic is tagged again beside the live flow: nothing is stored twice, fresh"
                + " articles wait at most twice as long",
            60,
            Reclassifying::play));
  }

  private static void play(Scene scene) throws Exception {
    Instant from = Instant.now();
    scene.pause(ofSeconds(20));
    Duration before = Waits.slowest(scene, from);
    Instant begun = Instant.now();
    Replica classify = scene.stand().classify().first();
    scene.fault("the whole topic is classified again");
    scene.expect(
        classify.post(PATH, "").filter(answer -> answer.statusCode() < 300).isPresent(),
        "classify begins to reclassify");
    scene.expectWithin(ofMinutes(3), "reclassified", () -> state(classify).equals("DONE"));
    scene.pause(ofSeconds(5));
    Waits.expectHardlyLonger(scene, before, Waits.slowest(scene, begun));
  }

  private static String state(Replica classify) {
    return classify
        .get(PATH)
        .map(answer -> JsonMapper.shared().readTree(answer.body()).path("state").asString(""))
        .orElse("");
  }
}
