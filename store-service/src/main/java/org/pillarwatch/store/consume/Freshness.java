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
 * Times articles from the moment they were fetched to the moment readers can see them.
 *
 * <p>Only new articles and new versions: one that is merely tagged anew may have been fetched years
 * ago, and a replayed dead letter waited for a person.
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
        // Nothing that readers waited for.
      }
    }
  }

  /** Clocks of two machines may differ by more than the way takes. */
  private void record(Instant fetchedAt) {
    Duration age = Duration.between(fetchedAt, clock.instant());
    timer.record(age.isNegative() ? Duration.ZERO : age);
  }
}
