package org.pillarwatch.classify.consume;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.background.BackgroundTask;
import org.pillarwatch.chassis.background.TaskProgress;
import org.pillarwatch.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reclassifies the topic of fetched articles, beside the live flow and in its own consumer group.
 * The store accepts tags only from newer taxonomies, so results change article by article, and a
 * replica with old taxonomies undoes none.
 *
 * <p>One run at a time, with pauses between batches for fresh articles. An interrupted run can be
 * restarted from the same time. Thread-safe.
 */
final class Reclassification implements DisposableBean {

  /**
   * Scope of a run.
   *
   * @param from minimum timestamp of the records; null for the whole topic
   * @param taxonomyVersion version at the start
   */
  record Scope(@Nullable Instant from, String taxonomyVersion) {}

  private static final Logger log = LoggerFactory.getLogger(Reclassification.class);
  private static final String GROUP = "classify-service-reclassify";

  private final FetchedArticles articles;
  private final Supplier<String> taxonomyVersion;
  private final ConsumerFactory<String, byte @Nullable []> consumers;
  private final double share;
  private final InstantSource clock;
  private final BackgroundTask<Scope> task;

  /**
   * Creates the task without starting it.
   *
   * @param share maximum share of one thread's time
   */
  Reclassification(
      FetchedArticles articles,
      Supplier<String> taxonomyVersion,
      ConsumerFactory<String, byte @Nullable []> consumers,
      double share,
      InstantSource clock) {
    this.articles = articles;
    this.taxonomyVersion = taxonomyVersion;
    this.consumers = consumers;
    this.share = share;
    this.clock = clock;
    this.task = new BackgroundTask<>("reclassify", new Scope(null, taxonomyVersion.get()), clock);
  }

  TaskProgress<Scope> progress() {
    return task.progress();
  }

  /**
   * Starts a run.
   *
   * @param from null for the whole topic
   * @return empty when one is running already
   */
  Optional<TaskProgress<Scope>> start(@Nullable Instant from) {
    return task.start(new Scope(from, taxonomyVersion.get()), 0, () -> read(from));
  }

  private void read(@Nullable Instant from) throws InterruptedException {
    try (Consumer<String, byte @Nullable []> consumer =
        consumers.createConsumer(GROUP, "-" + GROUP)) {
      TopicRange backlog = new TopicRange(consumer, Topics.ARTICLES_FETCHED, from);
      task.found(backlog.records());
      log.info("reclassify started from={} records={}", from, backlog.records());
      while (!backlog.isRead()) {
        classify(backlog);
      }
    }
  }

  private void classify(TopicRange backlog) throws InterruptedException {
    List<ConsumerRecord<String, byte @Nullable []>> next = backlog.next();
    Instant before = clock.instant();
    int passed = articles.passAgain(next);
    task.add(next.size(), next.size() - passed);
    backlog.commit();
    Duration took = Duration.between(before, clock.instant());
    // Throws when the service stops.
    Thread.sleep(Duration.ofNanos((long) (took.toNanos() * (1 / share - 1))));
  }

  @Override
  public void destroy() {
    task.stop();
  }
}
