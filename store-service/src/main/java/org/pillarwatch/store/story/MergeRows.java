package org.pillarwatch.store.story;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Merges two stories in the tables, so that both numbers return the articles of both. */
final class MergeRows {

  private static final String MOVE =
      """
      update story_article set story = :into, decided_in = pg_current_xact_id() where story = :from
      """;
  private static final String COUNT =
      """
      update story set articles = story.articles + part.articles,
        first_at = least(story.first_at, part.first_at),
        last_at = greatest(story.last_at, part.last_at)
      from story part where story.number = :into and part.number = :from
      """;
  private static final String END = "delete from story where number = :from";
  private static final String LEAD_ON =
      "update story_merged set into_story = :into where into_story = :from";
  private static final String REMEMBER =
      "insert into story_merged (story, into_story, by_number) values (:from, :into, :by)";

  private final JdbcClient jdbc;
  private final StoryCounts counts;

  MergeRows(JdbcClient jdbc, StoryCounts counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  /**
   * Merges a story into another.
   *
   * @param by number of the article that joined them
   */
  void merge(long from, long into, long by) {
    counts.remove(from);
    jdbc.sql(MOVE).param("from", from).param("into", into).update();
    jdbc.sql(COUNT).param("from", from).param("into", into).update();
    jdbc.sql(END).param("from", from).update();
    jdbc.sql(LEAD_ON).param("from", from).param("into", into).update();
    jdbc.sql(REMEMBER).param("from", from).param("into", into).param("by", by).update();
  }
}
