package org.pillarwatch.ledger.fault;

import static java.time.Duration.ofSeconds;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.pillarwatch.events.Topics;
import org.pillarwatch.ledger.process.Replica;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replay of dead letters after a fix: R15. */
final class Replaying {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Cause by the exception of the database driver; poison of other scenarios has other causes. */
  private static final String CAUSE = "PSQLException";

  private static final String REPLAY =
      "/api/dead-letters/replay?topic=%s&cause=%s".formatted(Topics.ARTICLES_CLASSIFIED, CAUSE);

  private Replaying() {}

  static List<Scenario> all() {
    return List.of(
        Scenario.of(
            "R15",
            "replay-dead-letters",
            "an operator's mistake dead-letters valid articles; after the fix and a replay all are"
                + " stored, a second replay adds nothing",
            60,
            Replaying::play));
  }

  /** The mistake is a check constraint that refuses one article in ten. */
  private static void play(Scene scene) throws Exception {
    scene.pause(ofSeconds(5));
    scene.fault("a check on store.article that refuses valid articles, for 15 s");
    change(
        scene,
        """
        alter table store.article add constraint mistaken
          check (title !~ 'ledger entry \\d*7, edition') not valid
        """);
    scene.pause(ofSeconds(15));
    change(scene, "alter table store.article drop constraint mistaken");
    scene.stand().load().turn(false);
    scene.expect(scene.auditor().settles(ofSeconds(60)), "all stored or dead-lettered");
    int set = scene.auditor().balance().deadLettered();
    scene.figure("set aside", set);
    scene.expect(set > 0, "the mistake dead-letters articles");
    Replica store = scene.stand().store().first();
    scene.expectWithin(ofSeconds(60), "letters collected", () -> open(store) >= set);
    scene.figure("replayed", settled(store));
    scene.expectWithin(ofSeconds(60), "replayed articles stored", () -> isAllStored(scene));
    int again = settled(store);
    scene.figure("replayed again", again);
    scene.expect(again == 0, "a second replay adds nothing");
    scene.expect(open(store) == 0, "no letter of that cause stays open");
  }

  private static boolean isAllStored(Scene scene) {
    try {
      return scene.auditor().balance().deadLettered() == 0;
    } catch (SQLException away) {
      return false;
    }
  }

  private static void change(Scene scene, String statement) throws SQLException {
    try (Connection session = scene.stand().database().connect();
        Statement sql = session.createStatement()) {
      sql.execute(statement);
    }
  }

  private static int open(Replica store) {
    return json(store.get("/api/dead-letters/counts"))
        .valueStream()
        .filter(count -> count.path("topic").asString().equals(Topics.ARTICLES_CLASSIFIED))
        .filter(count -> count.path("cause").asString().equals(CAUSE))
        .filter(count -> count.path("state").asString().equals("open"))
        .mapToInt(count -> count.path("count").asInt())
        .sum();
  }

  private static int settled(Replica store) {
    return json(store.post(REPLAY, "")).path("settled").asInt();
  }

  private static JsonNode json(Optional<HttpResponse<String>> answer) {
    return answer
        .filter(each -> each.statusCode() == 200)
        .map(each -> JSON.readTree(each.body()))
        .orElseGet(JSON::nullNode);
  }
}
