package org.pillarwatch.classify.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Counts at the door: consumed = published + dead-lettered. Alert when it does not hold for five
 * minutes. A batch is counted once, when the last of it is acknowledged.
 */
final class Balance {

  private final Counter consumed;
  private final Counter published;
  private final Counter deadLettered;
  private final Timer duration;

  Balance(MeterRegistry meters) {
    consumed = meters.counter("pillarwatch.classify.consumed");
    published = meters.counter("pillarwatch.classify.published");
    deadLettered = meters.counter("pillarwatch.classify.dead.lettered");
    duration = meters.timer("pillarwatch.classify.duration");
  }

  /** Times the classification of one article. */
  Timer duration() {
    return duration;
  }

  void add(int publishedRecords, int deadLetteredRecords) {
    consumed.increment(publishedRecords + (double) deadLetteredRecords);
    published.increment(publishedRecords);
    deadLettered.increment(deadLetteredRecords);
  }
}
