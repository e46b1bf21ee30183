package org.pillarwatch.ingest.publish;

import org.pillarwatch.events.ArticleId;

/** The broker did not acknowledge an article. */
public final class NotAcknowledged extends RuntimeException {

  NotAcknowledged(ArticleId id, Throwable cause) {
    super("no acknowledgement for article " + id, cause);
  }
}
