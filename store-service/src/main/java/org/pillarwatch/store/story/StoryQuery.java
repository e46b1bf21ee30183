package org.pillarwatch.store.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.query.ArticleFilter;

/**
 * Query for stories.
 *
 * @param filter at least one article of the story must match it
 * @param leastArticles minimum number of articles of a story
 * @param cursor continues a list; null for its start
 */
public record StoryQuery(
    ArticleFilter filter, int leastArticles, int limit, @Nullable StoryCursor cursor) {

  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 200;

  List<String> countries() {
    return filter.countries().stream().map(country -> country.value()).toList();
  }
}
