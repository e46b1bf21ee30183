package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * Query for a page of the letters that match a filter, newest first.
 *
 * @param limit page size, 1 to {@value #MAX_LIMIT}
 * @param before id of the last letter of the page before; null for the first page
 */
public record DeadLetterQuery(DeadLetterFilter filter, int limit, @Nullable Long before) {

  /** Maximum page size. */
  public static final int MAX_LIMIT = 200;

  /** Default page size. */
  public static final int DEFAULT_LIMIT = 50;
}
