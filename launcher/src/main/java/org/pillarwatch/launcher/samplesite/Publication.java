package org.pillarwatch.launcher.samplesite;

import java.time.Instant;

/**
 * An article that is out, as it reads now.
 *
 * @param updatedAt the time of its correction, or of its appearance
 */
record Publication(SampleArticle article, SampleText text, Instant publishedAt, Instant updatedAt) {
  String slug() {
    return article.slug();
  }

  Publisher outlet() {
    return article.outlet();
  }
}
