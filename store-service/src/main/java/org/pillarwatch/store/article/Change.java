package org.pillarwatch.store.article;

import java.time.Duration;
import java.time.Instant;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.store.taxonomy.TaxonomyVersions;

/** Effect of a record on its article. */
public enum Change {
  /** The article is new. */
  ADDED,
  /** Title, text or publication date differ, the date by more than moments: a new version. */
  CORRECTED,
  /** The same version, classified by other taxonomies: its tags are replaced. */
  RETAGGED,
  /** No change, as when a record is delivered twice. */
  UNCHANGED,
  /** The stored version was fetched later. */
  SUPERSEDED;

  /** A date that differs by no more was written another time, or to the minute. */
  private static final Duration MOMENTS = Duration.ofMinutes(1);

  /**
   * Decides for an existing article.
   *
   * @param now the present: what is held of a later time was fetched by a wrong clock
   */
  static Change of(StoredState held, ArticleClassified event, Instant now) {
    ArticleFetched article = event.article();
    boolean sameContent =
        article.contentHash().equals(held.contentHash()) || isRestamped(article, held);
    boolean heldIsAhead = FetchTimes.isAhead(held.lastFetchedAt(), now);
    if (!heldIsAhead && isOlder(article.fetchedAt(), sameContent, held)) {
      return SUPERSEDED;
    }
    if (!sameContent) {
      return CORRECTED;
    }
    return isTaggedAnew(event, held) ? RETAGGED : UNCHANGED;
  }

  /** Returns whether nothing but the publication date differs, and that by moments. */
  private static boolean isRestamped(ArticleFetched article, StoredState held) {
    return article.publishedAt() != null
        && held.publishedAt() != null
        && Duration.between(held.publishedAt(), article.publishedAt()).abs().compareTo(MOMENTS) <= 0
        && FetchTimes.dated(article, held.publishedAt(), article.fetchedAt())
            .contentHash()
            .equals(held.contentHash());
  }

  /** Of two versions fetched at the same time, the one that arrived first remains. */
  private static boolean isOlder(Instant fetchedAt, boolean sameContent, StoredState held) {
    return fetchedAt.isBefore(held.lastFetchedAt())
        || (!sameContent && fetchedAt.equals(held.lastFetchedAt()));
  }

  private static boolean isTaggedAnew(ArticleClassified event, StoredState held) {
    String version = event.taxonomyVersion();
    return !version.equals(held.taxonomyVersion())
        && !TaxonomyVersions.isBehind(version, held.taxonomyVersion())
        && (event.classifiedAt().isAfter(held.classifiedAt())
            || TaxonomyVersions.isBehind(held.taxonomyVersion(), version));
  }
}
