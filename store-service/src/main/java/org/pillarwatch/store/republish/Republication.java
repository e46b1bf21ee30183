package org.pillarwatch.store.republish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Topics;
import org.pillarwatch.events.TraceParent;
import org.pillarwatch.store.republish.RepublishProgress.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Publishes stored articles to {@link Topics#ARTICLES_FETCHED} again, so that current taxonomies
 * also apply to articles that Kafka no longer retains.
 *
 * <p>One run at a time, rate-limited so that fresh articles are not delayed. Each article has the
 * time of its last fetch, so store only changes its tags, if the taxonomies are newer; an
 * interrupted run can be restarted. Thread-safe.
 */
final class Republication implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Republication.class);

  /** Batches per second; small, so that fresh articles are processed in between. */
  private static final int BATCHES = 5;

  /** Longer than the producer's own timeout, so that its cause is known. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final FetchedRows rows;
  private final KafkaTemplate<String, byte[]> kafka;
  private final int batch;
  private final InstantSource clock;
  private volatile RepublishProgress progress = RepublishProgress.never();
  private @Nullable Thread runner;

  Republication(
      FetchedRows rows,
      KafkaTemplate<String, byte[]> kafka,
      RepublishProperties settings,
      InstantSource clock) {
    this.rows = rows;
    this.kafka = kafka;
    this.batch = Math.max(1, settings.articlesPerSecond() / BATCHES);
    this.clock = clock;
  }

  RepublishProgress progress() {
    return progress;
  }

  /**
   * Starts a run.
   *
   * @param from null for the first article on
   * @param to null for all that are stored by now
   * @return empty when one is running already
   */
  synchronized Optional<RepublishProgress> start(@Nullable Instant from, @Nullable Instant to) {
    if (progress.state() == State.RUNNING) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    var span = new Span(from == null ? Instant.EPOCH : from, to == null ? now : to);
    progress = RepublishProgress.begun(span, rows.count(span), now);
    log.info(
        "republish started from={} to={} records={}", span.from(), span.to(), progress.records());
    runner = Thread.ofPlatform().name("republish").daemon().start(() -> run(span));
    return Optional.of(progress);
  }

  private void run(Span span) {
    try {
      List<ArticleFetched> next = rows.next(span, "", batch);
      while (!next.isEmpty()) {
        publish(next);
        progress = progress.after(next.size());
        Thread.sleep(Duration.ofSeconds(1).dividedBy(BATCHES));
        next = rows.next(span, next.getLast().id().value(), batch);
      }
      end(State.DONE, null);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      end(State.STOPPED, "the service was stopped");
    } catch (RuntimeException failure) {
      end(State.STOPPED, String.valueOf(failure.getMessage()));
    }
  }

  private void publish(List<ArticleFetched> articles) {
    CompletableFuture<?>[] sent =
        articles.stream()
            .map(article -> EventCodec.ARTICLE_FETCHED.encode(article, TraceParent.start()))
            .map(kafka::send)
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(sent).orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  private void end(State how, @Nullable String why) {
    progress = progress.ended(how, clock.instant(), why);
    log.info(
        "republish ended state={} done={} failure=\"{}\"",
        how,
        progress.done(),
        why == null ? "" : why);
  }

  @Override
  public synchronized void destroy() {
    if (runner != null) {
      runner.interrupt();
    }
  }
}
