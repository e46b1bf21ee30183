package org.pillarwatch.store.story;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.pillarwatch.events.Topics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes story decisions on {@link Topics#STORIES}, in the order of the decisions and at least
 * once.
 *
 * <p>The decision table is the outbox, so exactly the committed decisions are published. A batch
 * counts as published when the broker has acknowledged all of it; after a crash before that it is
 * published again, with the same ids. One replica publishes at a time.
 */
final class StoryRelay {

  private static final int BATCH = 200;

  /** Longer than the producer's own timeout, so that its cause is known. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final StoryOutbox links;
  private final TransactionTemplate transaction;
  private final KafkaTemplate<String, byte[]> kafka;
  private final Counter published;

  StoryRelay(
      StoryOutbox links,
      TransactionTemplate transaction,
      KafkaTemplate<String, byte[]> kafka,
      MeterRegistry meters) {
    this.links = links;
    this.transaction = transaction;
    this.kafka = kafka;
    this.published =
        Counter.builder("pillarwatch.store.story.told")
            .description("Decisions about stories that the broker acknowledged")
            .register(meters);
  }

  /** Publishes all decisions since the last run. */
  @Scheduled(fixedDelayString = "${store.story.interval:500ms}")
  void publishDecisions() {
    if (!links.isDue()) {
      return;
    }
    // Finds out before any lock is taken: while the broker is away, each record would wait for it.
    kafka.partitionsFor(Topics.STORIES);
    Integer done;
    do {
      done = transaction.execute(status -> publishBatch());
    } while (done != null && done == BATCH);
  }

  private int publishBatch() {
    Optional<Long> last = links.lockLastPublished();
    if (last.isEmpty()) {
      return 0;
    }
    List<StoryOutbox.Numbered> due = links.after(last.get(), BATCH);
    if (!due.isEmpty()) {
      awaitBroker(
          due.stream()
              .flatMap(StoryOutbox.Numbered::records)
              .map(kafka::send)
              .toArray(CompletableFuture[]::new));
      links.markPublished(due.getLast().number());
      published.increment(due.size());
    }
    return due.size();
  }

  private static void awaitBroker(CompletableFuture<?>[] sent) {
    CompletableFuture.allOf(sent).orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }
}
