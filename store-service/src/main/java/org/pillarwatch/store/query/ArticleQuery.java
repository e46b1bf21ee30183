package org.pillarwatch.store.query;

import org.jspecify.annotations.Nullable;

/**
 * A page of the articles that a filter lets through, newest first.
 *
 * @param limit most articles of the page, 1 to {@value #MAX_LIMIT}
 * @param cursor where the page before ended; null for the first
 */
public record ArticleQuery(ArticleFilter filter, int limit, @Nullable Cursor cursor) {

  /** Most articles of a page. */
  public static final int MAX_LIMIT = 200;

  /** Articles of a page when nothing else is asked. */
  public static final int DEFAULT_LIMIT = 50;
}
