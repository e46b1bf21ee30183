package org.pillarwatch.store.search.lucene;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.Cursor;

/** The tables that an index follows. */
interface ArticleSource {

  /** Id of the database; differs after a restore into another one. */
  String database();

  /** Every transaction of a smaller number has ended. */
  long settledTransaction();

  /** How many articles there are, about. */
  long size();

  /**
   * Part of all articles, newest first.
   *
   * @param after the last article of the part before; null for the first part
   */
  List<IndexedArticle> scan(@Nullable Cursor after, int limit);

  /** The articles that changed in transactions from one number to below another. */
  Changes changes(long from, long to);

  /** The articles of these ids, as far as they exist. */
  List<IndexedArticle> find(Set<ArticleId> ids);

  /**
   * What changed.
   *
   * @param isEmptied whether all articles were removed at once
   */
  record Changes(Set<ArticleId> articles, boolean isEmptied) {}
}
