package org.pillarwatch.store.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pillarwatch.chassis.delivery.DeadLetters;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.store.article.Change;

/**
 * Measures the time from the fetch of an article to the commit that makes it visible.
 *
 * <p>Counts only new articles and versions: a reclassified one may have been fetched years ago, and
 * a replayed dead letter waited for a person.
 */
final class Freshness {

  private final Timer timer;
  private final InstantSource clock;

  Freshness(MeterRegistry meters, InstantSource clock) {
    this.clock = clock;
    this.timer =
        Timer.builder("pillarwatch.fetched.to.stored")
            .description("Time from the fetch of an article to the commit that stored it")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(50))
            .maximumExpectedValue(Duration.ofMinutes(30))
            .register(meters);
  }

  void stored(Change change, ConsumerRecord<?, ?> origin, ArticleClassified event) {
    switch (change) {
      case ADDED, CORRECTED -> {
        if (origin.headers().lastHeader(DeadLetters.REPLAY_OF) == null) {
          record(event.article().fetchedAt());
        }
      }
      case RETAGGED, UNCHANGED, SUPERSEDED -> {
        // Not visible as new to readers.
      }
    }
  }

  /**
   * Negative times count as zero, since clocks of two machines may differ by more than the latency.
   */
  private void record(Instant fetchedAt) {
    Duration age = Duration.between(fetchedAt, clock.instant());
    timer.record(age.isNegative() ? Duration.ZERO : age);
  }
}
