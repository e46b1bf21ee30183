package org.pillarwatch.store.query;

import org.jspecify.annotations.Nullable;

/**
 * A page of the articles that a filter lets through.
 *
 * @param limit most articles of the page, 1 to {@value #MAX_LIMIT}
 * @param cursor where the page before ended; null for the first
 * @param order relevance applies to filters with words
 */
public record ArticleQuery(
    ArticleFilter filter, int limit, @Nullable Cursor cursor, ArticleOrder order) {

  /** Creates a query for a page of the newest articles. */
  public ArticleQuery(ArticleFilter filter, int limit, @Nullable Cursor cursor) {
    this(filter, limit, cursor, ArticleOrder.NEWEST);
  }

  /** Most articles of a page. */
  public static final int MAX_LIMIT = 200;

  /** Articles of a page when nothing else is asked. */
  public static final int DEFAULT_LIMIT = 50;
}
