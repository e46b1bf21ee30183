package org.pillarwatch.events;

import java.net.URI;
import java.time.Instant;

/**
 * The page of an article is gone, and not for an hour: it answered twice, a day or more apart, that
 * it does not exist.
 *
 * <p>Travels on {@link Topics#ARTICLES_WITHDRAWN}, keyed by {@code id}, past the classifier, so
 * that it may arrive before the article itself, and more than once. A version of the article
 * fetched later than {@code withdrawnAt} takes it back.
 *
 * @param url of the page that is gone
 * @param goneSince when it was first found gone
 * @param withdrawnAt when it was found gone again
 */
public record ArticleWithdrawn(ArticleId id, URI url, Instant goneSince, Instant withdrawnAt) {

  /** Refuses a page that was gone for good before it was gone. */
  public ArticleWithdrawn {
    if (withdrawnAt.isBefore(goneSince)) {
      throw new IllegalArgumentException(
          "withdrawn at %s, gone since %s: %s".formatted(withdrawnAt, goneSince, url));
    }
  }
}
