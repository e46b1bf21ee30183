package org.pillarwatch.store.correction;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pillarwatch.events.ArticleId;

/** Repository of editors' corrections. Safe for use by many threads and many replicas. */
public interface Corrections {

  /**
   * Stores a correction and applies it to the article's tags.
   *
   * @return false when the article does not exist
   */
  boolean add(ArticleId article, TagCorrection judgement);

  /** All corrections of an article, newest first. */
  List<Correction> of(ArticleId article);

  /** Those of the articles that an editor has corrected. */
  Set<ArticleId> corrected(Collection<ArticleId> articles);

  /**
   * Applies the corrections of these articles to their tags. Call it in the transaction that wrote
   * the classifier's tags.
   */
  void applyTo(Collection<String> articles);

  /** Passes every corrected article to the reader, the last corrected last. */
  void forEach(Consumer<CorrectedArticle> reader);
}
