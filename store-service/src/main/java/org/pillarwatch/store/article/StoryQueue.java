package org.pillarwatch.store.article;

import java.util.List;
import org.pillarwatch.events.ArticleClassified;

/**
 * Articles whose stories are still to be decided. Whoever stores new articles adds them in the same
 * transaction, so that none is stored without being decided.
 */
public interface StoryQueue {

  /** Adds new articles. Those without a sketch, from earlier releases, get no story. */
  void add(List<ArticleClassified> added);
}
