package org.pillarwatch.ingest.frontier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.pillarwatch.chassis.delivery.FailureClassifier;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.ArticleWithdrawn;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.pillarwatch.ingest.frontier.RereadPolicy.Step;
import org.pillarwatch.ingest.publish.ArticlePublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Re-fetches the page of a recent article: changed content is published as a new version, a removed
 * page as a withdrawal. State is stored after the broker's acknowledgement.
 */
final class RereadVisit {

  private static final Logger log = LoggerFactory.getLogger(RereadVisit.class);

  private final Fetcher fetcher;
  private final RereadPolicy fresh;
  private final PageReading reading;
  private final ArticlePublisher publisher;
  private final Pages pages;
  private final RereadQueue readings;
  private final MeterRegistry meters;
  private final InstantSource clock;

  RereadVisit(
      Fetcher fetcher,
      RereadPolicy fresh,
      PageReading reading,
      ArticlePublisher publisher,
      Pages pages,
      RereadQueue readings,
      MeterRegistry meters,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.fresh = fresh;
    this.reading = reading;
    this.publisher = publisher;
    this.pages = pages;
    this.readings = readings;
    this.meters = meters;
    this.clock = clock;
  }

  void on(Reread due) throws InterruptedException {
    try {
      visit(due);
    } catch (RuntimeException | StackOverflowError e) {
      if (FailureClassifier.isTransient(e)) {
        throw e;
      }
      log.error("page={} outcome=internal-error reading=later", due.page().url(), e);
      readings.end(due);
      count("internal-error");
    }
  }

  private void visit(Reread due) throws InterruptedException {
    Instant now = clock.instant();
    switch (fresh.after(fetcher.fetch(due.request()), due.goneSince(), now)) {
      case Step.Read(Fetched page) -> {
        publishIfChanged(due, page);
        readings.goOn(due.with(page.validators()), now, true);
      }
      case Step.Unchanged(NotModified answer) -> {
        readings.goOn(due.after(answer), now, true);
        report(due, "not-modified");
      }
      case Step.LookAgain(Instant at, Instant goneSince) -> {
        readings.lookAgain(due, at, goneSince);
        report(due, "gone");
      }
      case Step.Withdraw(Instant goneSince) -> withdraw(due, goneSince, now);
      case Step.Miss(String reason) -> {
        readings.goOn(due, now, false);
        report(due, reason);
      }
    }
  }

  /** Ignores a page that now shows another article or a front page. */
  private void publishIfChanged(Reread due, Fetched page) throws InterruptedException {
    switch (reading.of(due.page(), page.body(), page.finalUrl())) {
      case PageSighting.Other(String reason) -> report(due, reason);
      case PageSighting.Seen(ArticleFetched article, _) -> publishIfChanged(due, article);
    }
  }

  private void publishIfChanged(Reread due, ArticleFetched article) throws InterruptedException {
    if (!article.id().value().equals(due.page().articleId())) {
      report(due, "another-page");
    } else if (pages.publishedHash(article).filter(article.contentHash()::equals).isPresent()) {
      report(due, "unchanged");
    } else {
      publisher.publish(article);
      pages.remember(article);
      report(due, "new-version");
    }
  }

  private void withdraw(Reread due, Instant goneSince, Instant now) throws InterruptedException {
    ArticleId id = new ArticleId(Objects.requireNonNull(due.page().articleId(), "is published"));
    publisher.publish(new ArticleWithdrawn(id, due.url(), goneSince, now));
    readings.forgetPublished(due);
    readings.end(due);
    report(due, "withdrawn");
  }

  private void report(Reread due, String outcome) {
    count(outcome);
    log.info(
        "page={} reading=later outcome={} article={}",
        due.page().url(),
        outcome,
        due.page().articleId());
  }

  private void count(String outcome) {
    Counter.builder("pillarwatch.ingest.later.readings")
        .description("re-fetched pages of published articles, by outcome")
        .tag("outcome", outcome)
        .register(meters)
        .increment();
  }
}
