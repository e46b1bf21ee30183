package org.pillarwatch.store.beat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved search.
 *
 * @param owner name of a person; null for the team
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param query canonical query string; empty for all articles
 */
public record Beat(long id, @Nullable String owner, String name, String query, Instant createdAt) {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 60;

  /** Most characters of a query string. */
  public static final int LONGEST_QUERY = 2_000;

  public Beat {
    if (!isName(name)) {
      throw new IllegalArgumentException("name: has 1 to %d characters".formatted(LONGEST_NAME));
    }
    if (query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException(
          "query: has at most %,d characters".formatted(LONGEST_QUERY));
    }
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.codePointCount(0, name.length()) <= LONGEST_NAME
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /** The same beat with another name and query. */
  public Beat with(String otherName, String otherQuery) {
    return new Beat(id, owner, otherName, otherQuery, createdAt);
  }
}
