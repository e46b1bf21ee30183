package org.pillarwatch.store.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * A page of the letters that a filter lets through, newest first.
 *
 * @param limit most letters of the page, 1 to {@value #MAX_LIMIT}
 * @param before id of the last letter of the page before; null for the first page
 */
public record DeadLetterQuery(DeadLetterFilter filter, int limit, @Nullable Long before) {

  /** Most letters of a page. */
  public static final int MAX_LIMIT = 200;

  /** Letters of a page when nothing else is asked. */
  public static final int DEFAULT_LIMIT = 50;
}
