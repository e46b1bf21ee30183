package org.pillarwatch.launcher.samplesite;

import java.time.Instant;

/**
 * A published article in its current version.
 *
 * @param updatedAt the time of its correction or publication
 */
record Publication(SampleArticle article, SampleText text, Instant publishedAt, Instant updatedAt) {
  String slug() {
    return article.slug();
  }

  Publisher outlet() {
    return article.outlet();
  }
}
