package org.pillarwatch.store.explain;

import org.pillarwatch.store.article.StoredArticle;

/** Asks why articles do not have further topics. */
public interface Explanations {

  /** Returns whether a classifier can be asked. */
  boolean isAvailable();

  /**
   * Classifies an article anew and explains the topics that it does not have.
   *
   * @throws ClassifierUnavailableException when no classifier is known, or it does not answer
   */
  MissingTopics of(StoredArticle article);
}
