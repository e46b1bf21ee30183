package org.pillarwatch.store.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.Parameters;
import org.pillarwatch.store.query.QueryReader;

/** Parses URL parameters into a query for stories. Safe for use by many threads. */
public final class StoryQueryReader {

  private static final List<String> OWN = List.of("articles", "limit", "cursor");
  private static final Set<String> NAMES =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  "topic",
                  "pillar",
                  "lineOfEffort",
                  "country",
                  "language",
                  "from",
                  "to",
                  "articles",
                  "limit",
                  "cursor")));

  private final QueryReader filters;

  StoryQueryReader(QueryReader filters) {
    this.filters = filters;
  }

  /**
   * The query that these parameters describe.
   *
   * @throws org.pillarwatch.store.query.BadQueryException when a value is unknown or malformed
   */
  public StoryQuery query(Map<String, List<String>> given) {
    Map<String, List<String>> rest = new HashMap<>(given);
    Map<String, List<String>> own = new HashMap<>();
    for (String name : OWN) {
      List<String> values = rest.remove(name);
      own.put(name, values == null ? new ArrayList<>() : values);
    }
    var all = new Parameters(given);
    all.allowOnly(NAMES);
    all.result(NAMES);
    ArticleFilter filter = filters.filter(rest);
    var parameters = new Parameters(own);
    Integer least =
        parameters.one("articles", text -> number(text, 1_000_000), "a number from 1 on");
    Integer limit =
        parameters.one(
            "limit",
            text -> number(text, StoryQuery.MAX_LIMIT),
            "a number from 1 to " + StoryQuery.MAX_LIMIT);
    StoryCursor cursor =
        parameters.one("cursor", StoryCursor::decode, "the value of \"next\" of the page before");
    return parameters.result(
        new StoryQuery(
            filter,
            Objects.requireNonNullElse(least, 1),
            Objects.requireNonNullElse(limit, StoryQuery.DEFAULT_LIMIT),
            cursor));
  }

  private static Optional<Integer> number(String text, int most) {
    try {
      return Optional.of(Integer.valueOf(text)).filter(number -> number >= 1 && number <= most);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
