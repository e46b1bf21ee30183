package org.pillarwatch.store.article;

import java.time.Instant;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleFetched;

/** What one record changes about the article it carries. */
public enum Change {
  /** The first that store hears of the article. */
  ADDED,
  /** Title, text or publication date differ: a new version. */
  CORRECTED,
  /** The same version, read again under other taxonomies: its tags are replaced. */
  RETAGGED,
  /** Nothing is new in it, as when a record is delivered twice. */
  UNCHANGED,
  /** Store holds a version that was fetched later. */
  SUPERSEDED;

  /** Decides for an article that is held. */
  static Change of(StoredState held, ArticleClassified event) {
    ArticleFetched article = event.article();
    boolean sameContent = article.contentHash().equals(held.contentHash());
    if (isOlder(article.fetchedAt(), sameContent, held)) {
      return SUPERSEDED;
    }
    if (!sameContent) {
      return CORRECTED;
    }
    return isTaggedAnew(event, held) ? RETAGGED : UNCHANGED;
  }

  /** Of two versions fetched at the same time, the one that came first stays. */
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
