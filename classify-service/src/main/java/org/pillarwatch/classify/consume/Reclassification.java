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
 * Classifies again what the topic of fetched articles holds, beside the live flow and under a
 * consumer group of its own. The store takes up a tag when its taxonomies are newer, so results
 * switch article by article and none is undone by a replica that lags behind.
 *
 * <p>One run at a time; it rests between batches so that fresh articles go first. A run that is cut
 * off has done no harm: start it again, from the same time or a later one. Safe for any thread.
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
   * Prepares; nothing is read yet.
   *
   * @param share of the time of one thread that a run may take
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
   * @param from null for all that the topic holds
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
