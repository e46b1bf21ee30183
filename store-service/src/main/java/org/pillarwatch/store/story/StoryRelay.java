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
 * Publishes story decisions on {@link Topics#STORIES}, in the order of the
 * decisions and at least once.
 *
 * <p>The table of decisions is its outbox: a decision that is committed is told, one that is rolled
 * back never is. A batch counts as told when the broker has acknowledged all of it; after a crash
 * before that it is told again, with the same ids. One replica tells at a time.
 */
final class StoryRelay {

  private static final int BATCH = 200;

  /** Longer than the producer itself tries: it then says why it failed. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final StoryOutbox links;
  private final TransactionTemplate transaction;
  private final KafkaTemplate<String, byte[]> kafka;
  private final Counter told;

  StoryRelay(
      StoryOutbox links,
      TransactionTemplate transaction,
      KafkaTemplate<String, byte[]> kafka,
      MeterRegistry meters) {
    this.links = links;
    this.transaction = transaction;
    this.kafka = kafka;
    this.told =
        Counter.builder("pillarwatch.store.story.told")
            .description("Decisions about stories that the broker acknowledged")
            .register(meters);
  }

  /** Publishes all decisions since the last run. */
  @Scheduled(fixedDelayString = "${store.story.interval:500ms}")
  void tellWhatIsDecided() {
    Integer done;
    do {
      done = transaction.execute(status -> tell());
    } while (done != null && done == BATCH);
  }

  private int tell() {
    Optional<Long> last = links.lockLastTold();
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
      links.told(due.getLast().number());
      told.increment(due.size());
    }
    return due.size();
  }

  private static void awaitBroker(CompletableFuture<?>[] sent) {
    CompletableFuture.allOf(sent).orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }
}
