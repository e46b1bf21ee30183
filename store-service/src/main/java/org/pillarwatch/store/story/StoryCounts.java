package org.pillarwatch.store.story;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts stories by the tags of their first articles. These must not change meanwhile, so that
 * their rows are locked before.
 */
final class StoryCounts {

  private static final String LOCK =
      """
      select id from article
      where id = any(:articles)
        or id in (select article_id from story_article where number = any(:stories))
      order by id for share
      """;
  private static final String ADD = "select count_stories(:articles, 1)";
  private static final String REMOVE =
      """
      select count_stories(array(select article_id from story_article where number = :story), -1)
      """;

  private final JdbcClient jdbc;

  StoryCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps others from changing the articles of these decisions, and the first ones of the stories
   * that they end, until the commit. All at once, which prevents deadlocks.
   */
  void lock(List<StoryDecisionTable.Row> rows) {
    jdbc.sql(LOCK)
        .param("articles", articles(rows))
        .param(
            "stories",
            rows.stream().flatMap(row -> row.decided().absorbed().stream()).toArray(Long[]::new))
        .query(row -> {});
  }

  /** Counts the stories that begin with these decisions. */
  void add(List<StoryDecisionTable.Row> rows) {
    jdbc.sql(ADD).param("articles", articles(rows)).query(row -> {});
  }

  /** Takes a story out of the counts that becomes part of another. */
  void remove(long story) {
    jdbc.sql(REMOVE).param("story", story).query(row -> {});
  }

  private static String[] articles(List<StoryDecisionTable.Row> rows) {
    return rows.stream().map(StoryDecisionTable.Row::article).toArray(String[]::new);
  }
}
