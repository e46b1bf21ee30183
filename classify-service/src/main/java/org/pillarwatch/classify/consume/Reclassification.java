package org.pillarwatch.classify.consume;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.consume.ReclassifyProgress.State;
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

  private static final Logger log = LoggerFactory.getLogger(Reclassification.class);
  private static final String GROUP = "classify-service-reclassify";

  private final FetchedArticles articles;
  private final Supplier<String> taxonomyVersion;
  private final ConsumerFactory<String, byte @Nullable []> consumers;
  private final double share;
  private final InstantSource clock;
  private volatile ReclassifyProgress progress;
  private @Nullable Thread runner;

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
    this.progress = ReclassifyProgress.never(taxonomyVersion.get());
  }

  ReclassifyProgress progress() {
    return progress;
  }

  /**
   * Starts a run.
   *
   * @param from null for the whole topic
   * @return empty when one is running already
   */
  synchronized Optional<ReclassifyProgress> start(@Nullable Instant from) {
    if (progress.state() == State.RUNNING) {
      return Optional.empty();
    }
    progress = ReclassifyProgress.begun(from, taxonomyVersion.get(), clock.instant());
    runner = Thread.ofPlatform().name("reclassify").daemon().start(() -> run(from));
    return Optional.of(progress);
  }

  private void run(@Nullable Instant from) {
    try (Consumer<String, byte @Nullable []> consumer =
        consumers.createConsumer(GROUP, "-" + GROUP)) {
      TopicRange backlog = new TopicRange(consumer, Topics.ARTICLES_FETCHED, from);
      progress = progress.of(backlog.records());
      log.info("reclassify started from={} records={}", from, backlog.records());
      while (!backlog.isRead() && !Thread.currentThread().isInterrupted()) {
        work(backlog);
      }
      end(backlog.isRead() ? State.DONE : State.STOPPED, null);
    } catch (InterruptedException | InterruptException stopped) {
      Thread.currentThread().interrupt();
      end(State.STOPPED, "the service was stopped");
    } catch (RuntimeException failure) {
      end(State.STOPPED, String.valueOf(failure.getMessage()));
    }
  }

  private void work(TopicRange backlog) throws InterruptedException {
    List<ConsumerRecord<String, byte @Nullable []>> next = backlog.next();
    Instant before = clock.instant();
    int passed = articles.passAgain(next);
    progress = progress.after(next.size(), next.size() - passed);
    backlog.commit();
    Duration took = Duration.between(before, clock.instant());
    Thread.sleep(Duration.ofNanos((long) (took.toNanos() * (1 / share - 1))));
  }

  private void end(State how, @Nullable String why) {
    progress = progress.ended(how, clock.instant(), why);
    log.info(
        "reclassify ended state={} done={} refused={} failure=\"{}\"",
        how,
        progress.done(),
        progress.refused(),
        why == null ? "" : why);
  }

  @Override
  public synchronized void destroy() {
    if (runner != null) {
      runner.interrupt();
    }
  }
}
