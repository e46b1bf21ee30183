package org.pillarwatch.store.correction;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.pillarwatch.events.ArticleId;

/** The corrections that editors made. Safe for use by many threads and many replicas. */
public interface Corrections {

  /**
   * Keeps a judgement and changes the article's tags by it.
   *
   * @return false when there is no such article
   */
  boolean add(ArticleId article, TagCorrection judgement);

  /** All corrections of an article, newest first. */
  List<Correction> of(ArticleId article);

  /**
   * Changes the tags of these articles by what editors said of them. To be called in the
   * transaction that wrote the machine's tags.
   */
  void applyTo(Collection<String> articles);

  /** Hands over every article that has a correction, the last corrected last. */
  void forEach(Consumer<CorrectedArticle> reader);
}
