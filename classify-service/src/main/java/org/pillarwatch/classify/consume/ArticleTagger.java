package org.pillarwatch.classify.consume;

import org.pillarwatch.classify.Classification;
import org.pillarwatch.events.ArticleFetched;

/** Says what an article is about. */
@FunctionalInterface
interface ArticleTagger {

  Classification tag(ArticleFetched article);
}
