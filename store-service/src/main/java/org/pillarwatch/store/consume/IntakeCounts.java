package org.pillarwatch.store.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.pillarwatch.store.article.Change;

/**
 * What became of the records: consumed = stored (added, corrected, retagged) + unchanged +
 * superseded + dead-lettered; alert when it does not hold for five minutes.
 */
final class IntakeCounts {

  private final Map<Change, Counter> stored = new EnumMap<>(Change.class);
  private final Counter deadLettered;

  IntakeCounts(MeterRegistry meters) {
    Arrays.stream(Change.values())
        .forEach(
            change -> stored.put(change, outcome(meters, change.name().toLowerCase(Locale.ROOT))));
    deadLettered = outcome(meters, "dead-lettered");
  }

  private static Counter outcome(MeterRegistry meters, String outcome) {
    return Counter.builder("pillarwatch.store.records")
        .description("Records of classified articles by what became of them")
        .tag("outcome", outcome)
        .register(meters);
  }

  /** A poll is done with, its dead letters included. */
  void add(List<Change> changes, int deadLetters) {
    changes.forEach(change -> Objects.requireNonNull(stored.get(change)).increment());
    deadLettered.increment(deadLetters);
  }
}
