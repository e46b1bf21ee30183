package org.pillarwatch.store.article;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleFetched;

/**
 * Bounds times of fetching by when the article was classified and by the present. A fetcher whose
 * clock is ahead would otherwise make every later correction look older than what it fetched.
 */
final class FetchTimes {

  /** Clocks of hosts differ by as much. */
  static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Counter ahead;

  FetchTimes(InstantSource clock, MeterRegistry meters) {
    this.clock = clock;
    this.ahead =
        Counter.builder("pillarwatch.store.fetched.ahead")
            .description("Articles whose time of fetching was ahead of the clock and was bounded")
            .register(meters);
  }

  /** Returns the present. */
  Instant now() {
    return clock.instant();
  }

  /** Returns the event, fetched no later than it was classified when it claims so. */
  ArticleClassified bounded(ArticleClassified event) {
    Instant now = clock.instant();
    Instant latest = event.classifiedAt().isBefore(now) ? event.classifiedAt() : now;
    if (!isAhead(event.article().fetchedAt(), latest)) {
      return event;
    }
    ahead.increment();
    return new ArticleClassified(
        dated(event.article(), event.article().publishedAt(), latest),
        event.language(),
        event.topics(),
        event.countries(),
        event.taxonomyVersion(),
        event.classifiedAt(),
        event.sketch());
  }

  static boolean isAhead(Instant fetchedAt, Instant latest) {
    return fetchedAt.isAfter(latest.plus(TOLERANCE));
  }

  /** Returns an article with other dates. */
  static ArticleFetched dated(
      ArticleFetched article, @Nullable Instant publishedAt, Instant fetchedAt) {
    return new ArticleFetched(
        article.id(),
        article.url(),
        article.source(),
        article.title(),
        article.text(),
        article.summary(),
        article.authors(),
        publishedAt,
        article.modifiedAt(),
        fetchedAt,
        article.declaredLanguage(),
        article.image(),
        article.marks());
  }
}
