package org.pillarwatch.events;

import java.net.URI;
import java.time.Instant;

/**
 * Event: an article was taken down. Its page returned 404 or 410 twice, a day or more apart, or
 * every feed that contained it marks it as deleted (RFC 6721).
 *
 * <p>Travels on {@link Topics#ARTICLES_WITHDRAWN}, keyed by {@code id}, bypassing the classifier,
 * so it may arrive before the article itself, and more than once. A version fetched later than
 * {@code withdrawnAt} cancels it.
 *
 * @param url of its page, or of its place in its feed
 * @param goneSince when it was first found missing, or the time of deletion in the feed
 * @param withdrawnAt when the removal was confirmed
 */
public record ArticleWithdrawn(ArticleId id, URI url, Instant goneSince, Instant withdrawnAt) {

  /** Refuses a confirmation before the first observation. */
  public ArticleWithdrawn {
    if (withdrawnAt.isBefore(goneSince)) {
      throw new IllegalArgumentException(
          "withdrawn at %s, gone since %s: %s".formatted(withdrawnAt, goneSince, url));
    }
  }
}
