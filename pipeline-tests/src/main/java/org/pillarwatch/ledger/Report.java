package org.pillarwatch.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pillarwatch.ledger.Outcome.Aborted;
import org.pillarwatch.ledger.Outcome.Played;
import org.pillarwatch.ledger.Outcome.Skipped;
import org.pillarwatch.ledger.audit.Balance;
import org.pillarwatch.ledger.fault.Scene;
import tools.jackson.databind.json.JsonMapper;

/**
 * Report of a run, for people and for programs.
 *
 * @param outcomes in the order of execution
 */
record Report(long seed, String protocol, List<Outcome> outcomes, List<Balance> balances) {

  /** One line per scenario, followed by its failed requirements. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%-6s %-24s %9s %7s %6s %6s %9s %9s  %s%n"
            .formatted(
                "id",
                "scenario",
                "published",
                "faults",
                "lost",
                "twice",
                "recovery",
                "worst gap",
                "verdict"));
    for (Outcome outcome : outcomes) {
      table.append(line(outcome)).append(System.lineSeparator());
    }
    return table.toString();
  }

  /** Formats the table row of one scenario. */
  static String line(Outcome outcome) {
    return switch (outcome) {
      case Played played ->
          "%-6s %-24s %9d %7d %6d %6d %9s %9s  %s%s"
              .formatted(
                  played.scenario().id(),
                  played.scenario().slug(),
                  played.published(),
                  played.faults(),
                  played.balance().lost().size() + played.balance().stale().size(),
                  played.balance().twice().size(),
                  played.recovery().map(Scene::seconds).orElse("never"),
                  Scene.seconds(played.worstGap()),
                  played.held() ? "held" : "BROKEN: " + String.join("; ", played.broken()),
                  played.figures().isEmpty()
                      ? ""
                      : System.lineSeparator() + "       " + String.join(", ", played.figures()));
      case Aborted(var scenario, var reason) ->
          "%-6s %-24s ABORTED: %s".formatted(scenario.id(), scenario.slug(), reason);
      case Skipped(var scenario, var reason) ->
          "%-6s %-24s skipped: %s".formatted(scenario.id(), scenario.slug(), reason);
    };
  }

  /** Returns whether every scenario that can run did, and met its requirements. */
  boolean held() {
    return outcomes.stream()
        .allMatch(outcome ->
            switch (outcome) {
              case Played played -> played.held();
              case Aborted _ -> false;
              case Skipped _ -> true;
            });
  }

  /** One line of JSON. The last balance of each stand includes all its articles. */
  String json() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("published", balances.stream().mapToInt(Balance::published).sum());
    line.put("stored", balances.stream().mapToInt(Balance::stored).sum());
    line.put("deadLettered", balances.stream().mapToInt(Balance::deadLettered).sum());
    line.put("lost", balances.stream().mapToInt(each -> each.lost().size()).sum());
    line.put("stale", balances.stream().mapToInt(each -> each.stale().size()).sum());
    line.put("duplicates", balances.stream().mapToInt(each -> each.twice().size()).sum());
    line.put("torn", balances.stream().mapToInt(each -> each.torn().size()).sum());
    line.put("faults", played().mapToInt(Played::faults).sum());
    line.put(
        "worstGapSeconds",
        played().mapToLong(each -> each.worstGap().toMillis()).max().orElse(0) / 1_000.0);
    line.put("scenarios", played().count());
    line.put(
        "broken", played().filter(each -> !each.held()).map(each -> each.scenario().id()).toList());
    line.put("aborted", count(Aborted.class));
    line.put("skipped", count(Skipped.class));
    line.put("seed", seed);
    line.put("protocol", protocol);
    return JsonMapper.shared().writeValueAsString(line);
  }

  private long count(Class<? extends Outcome> kind) {
    return outcomes.stream().filter(kind::isInstance).count();
  }

  private Stream<Played> played() {
    return outcomes.stream().filter(Played.class::isInstance).map(Played.class::cast);
  }
}
