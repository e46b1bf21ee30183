package org.pillarwatch.events;

import java.net.URI;
import java.time.Instant;

/**
 * An article was taken down: its page answered twice, a day or more apart, that it does not exist,
 * or every feed that held it says that it was deleted (RFC 6721).
 *
 * <p>Travels on {@link Topics#ARTICLES_WITHDRAWN}, keyed by {@code id}, past the classifier, so
 * that it may arrive before the article itself, and more than once. A version of the article
 * fetched later than {@code withdrawnAt} takes it back.
 *
 * @param url of its page, or of its place in its feed
 * @param goneSince when it was first found gone, or says the feed that it was deleted
 * @param withdrawnAt when that became certain
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
