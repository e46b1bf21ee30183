package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.pillarwatch.chassis.delivery.FailureClassifier;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.ArticleWithdrawn;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.frontier.PageOutcome.Duplicate;
import org.pillarwatch.ingest.frontier.PageOutcome.Published;
import org.pillarwatch.ingest.frontier.PageOutcome.Refused;
import org.pillarwatch.ingest.frontier.PageOutcome.Unchanged;
import org.pillarwatch.ingest.frontier.PageOutcome.Withdrawn;
import org.pillarwatch.ingest.frontier.PagePolicy.Step;
import org.pillarwatch.ingest.publish.ArticlePublisher;
import org.pillarwatch.ingest.publish.EntryCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes one due page: fetch, extract, publish, and remove it from the list after the broker's
 * acknowledgement. A crash in between publishes it again under the same id.
 */
final class PageVisit {

  private static final Logger log = LoggerFactory.getLogger(PageVisit.class);

  private final Fetcher fetcher;
  private final PagePolicy policy;
  private final PageReading reading;
  private final ArticlePublisher publisher;
  private final Pages pages;
  private final EntryCounts counts;
  private final InstantSource clock;

  PageVisit(
      Fetcher fetcher,
      PagePolicy policy,
      PageReading reading,
      ArticlePublisher publisher,
      Pages pages,
      EntryCounts counts,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.policy = policy;
    this.reading = reading;
    this.publisher = publisher;
    this.pages = pages;
    this.counts = counts;
    this.clock = clock;
  }

  void on(DuePage page) throws InterruptedException {
    try {
      visit(page);
    } catch (RuntimeException | StackOverflowError e) {
      if (FailureClassifier.isTransient(e)) {
        throw e;
      }
      log.error("page={} outcome=internal-error", page.url(), e);
      take(page, policy.afterFault(page.attempts()));
    }
  }

  private void visit(DuePage page) throws InterruptedException {
    URI url = page.url();
    Instant deletedAt = page.deletedAt();
    if (deletedAt != null) {
      withdraw(page, deletedAt);
    } else if (url == null) {
      makeDo(page, "no-text");
    } else if (page.articleId() == null && pages.isCovered(page)) {
      conclude(page, new Duplicate(), Optional.empty());
    } else {
      fetch(page, url);
    }
  }

  private void withdraw(DuePage page, Instant deletedAt) throws InterruptedException {
    Optional<ArticleId> article = pages.withdrawable(page);
    if (article.isPresent()) {
      Instant now = clock.instant();
      Instant since = deletedAt.isAfter(now) ? now : deletedAt;
      publisher.publish(new ArticleWithdrawn(article.get(), page.address(), since, now));
      conclude(page, new Withdrawn(article.get()), Optional.empty());
    } else {
      conclude(page, new Refused("deleted"), Optional.empty());
    }
  }

  private void fetch(DuePage page, URI url) throws InterruptedException {
    take(page, policy.after(fetcher.fetch(FetchRequest.page(url).booked()), page.attempts()));
  }

  private void take(DuePage page, Step step) throws InterruptedException {
    switch (step) {
      case Step.Read(Fetched fetched) -> read(page, fetched);
      case Step.MakeDo(String reason) -> makeDo(page, reason);
      case Step.Refuse(String reason) -> conclude(page, new Refused(reason), Optional.empty());
      case Step.Retry retry -> {
        pages.postpone(page, retry.pause(), retry.reason());
        log.info(
            "page={} outcome=postponed reason={} pause_seconds={}",
            page.url(),
            retry.reason(),
            retry.pause().toSeconds());
      }
    }
  }

  private void read(DuePage page, Fetched fetched) throws InterruptedException {
    switch (reading.of(page, fetched.body(), fetched.finalUrl())) {
      case PageSighting.Seen(ArticleFetched article, TextOrigin text) ->
          publish(page, article, new Published(fetched.validators(), text));
      case PageSighting.Other(String reason) -> makeDo(page, reason);
    }
  }

  /** A text of the feed must not replace the article that the page once gave. */
  private void makeDo(DuePage page, String reason) throws InterruptedException {
    Optional<ArticleFetched> article =
        page.articleId() == null || page.url() == null || pages.isOfFeed(page)
            ? reading.ofFeedAlone(page)
            : Optional.empty();
    if (article.isPresent()) {
      publish(page, article.get(), new Published(Validators.NONE, TextOrigin.feed(reason)));
    } else {
      conclude(page, new Refused(reason), Optional.empty());
    }
  }

  private void publish(DuePage page, ArticleFetched article, Published published)
      throws InterruptedException {
    Optional<String> known = pages.publishedHash(article);
    if (known.filter(article.contentHash()::equals).isPresent()) {
      boolean ours = article.id().value().equals(page.articleId());
      conclude(page, ours ? new Unchanged() : new Duplicate(), Optional.of(article));
    } else {
      publisher.publish(article);
      counts.text(published.text().place(), published.text().reason());
      conclude(page, published, Optional.of(article));
    }
  }

  private void conclude(DuePage page, PageOutcome outcome, Optional<ArticleFetched> article) {
    if (!pages.conclude(page, outcome, article.orElse(null))) {
      log.info("page={} outcome=to-be-fetched-again", page.url());
      return;
    }
    switch (outcome) {
      case Published _ -> counts.published();
      case Unchanged _ -> counts.unchanged(1);
      case Duplicate _ -> counts.duplicate(1);
      case Withdrawn _ -> counts.withdrawn();
      case Refused(String reason) -> counts.refused(reason, 1);
    }
    log.info(
        "page={} outcome={} reason={} article={}",
        page.address(),
        Pages.tag(outcome),
        outcome instanceof Refused(String reason) ? reason : "none",
        article.map(ArticleFetched::id).map(Object::toString).orElse("none"));
  }
}
