package org.pillarwatch.store.article;

import java.util.List;
import java.util.Optional;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleId;

/** Repository of articles. Safe for use by many threads and many replicas. */
public interface Articles {

  /**
   * Stores the changes in these records, atomically.
   *
   * @param events several may concern one article; then the order of the list counts
   * @return what each record changed, in the same order
   * @throws org.springframework.dao.DataAccessException when the database refuses a record or does
   *     not answer
   */
  List<Change> keep(List<ArticleClassified> events);

  /** The newest version of an article with its tags. */
  Optional<StoredArticle> find(ArticleId id);

  /** One version of an article, numbered from 1, the newest included. */
  Optional<StoredVersion> find(ArticleId id, int version);

  /** All versions of an article, newest first; empty when there is no such article. */
  List<StoredVersion> versions(ArticleId id);
}
