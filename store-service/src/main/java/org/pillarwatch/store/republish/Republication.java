package org.pillarwatch.store.republish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.background.BackgroundTask;
import org.pillarwatch.chassis.background.TaskProgress;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.EventCodec;
import org.pillarwatch.events.Topics;
import org.pillarwatch.events.TraceParent;
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

  /**
   * Scope of a run.
   *
   * @param span which articles; null before the first run
   */
  record Scope(@Nullable Span span) {}

  private static final Logger log = LoggerFactory.getLogger(Republication.class);

  /** Batches per second; small, so that fresh articles are processed in between. */
  private static final int BATCHES = 5;

  /** Longer than the producer's own timeout, so that its cause is known. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final FetchedRows rows;
  private final KafkaTemplate<String, byte[]> kafka;
  private final int batch;
  private final InstantSource clock;
  private final BackgroundTask<Scope> task;

  Republication(
      FetchedRows rows,
      KafkaTemplate<String, byte[]> kafka,
      RepublishProperties settings,
      InstantSource clock) {
    this.rows = rows;
    this.kafka = kafka;
    this.batch = Math.max(1, settings.articlesPerSecond() / BATCHES);
    this.clock = clock;
    this.task = new BackgroundTask<>("republish", new Scope(null), clock);
  }

  TaskProgress<Scope> progress() {
    return task.progress();
  }

  /**
   * Starts a run.
   *
   * @param from null for the first article on
   * @param to null for all that are stored by now
   * @return empty when one is running already
   */
  Optional<TaskProgress<Scope>> start(@Nullable Instant from, @Nullable Instant to) {
    var span = new Span(from == null ? Instant.EPOCH : from, to == null ? clock.instant() : to);
    Optional<TaskProgress<Scope>> started =
        task.start(new Scope(span), rows.count(span), () -> publish(span));
    started.ifPresent(progress ->
        log.info(
            "republish started from={} to={} records={}",
            span.from(),
            span.to(),
            progress.records()));
    return started;
  }

  private void publish(Span span) throws InterruptedException {
    List<ArticleFetched> next = rows.next(span, "", batch);
    while (!next.isEmpty()) {
      publish(next);
      task.add(next.size(), 0);
      Thread.sleep(Duration.ofSeconds(1).dividedBy(BATCHES));
      next = rows.next(span, next.getLast().id().value(), batch);
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

  @Override
  public void destroy() {
    task.stop();
  }
}
