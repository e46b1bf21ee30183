package org.pillarwatch.classify.consume;

import org.pillarwatch.classify.Classification;
import org.pillarwatch.events.ArticleFetched;

/** Classifies one article. */
@FunctionalInterface
interface ArticleTagger {

  Classification tag(ArticleFetched article);
}
