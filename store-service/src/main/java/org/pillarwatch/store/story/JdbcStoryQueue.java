package org.pillarwatch.store.story;

import java.util.List;
import java.util.Objects;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.store.article.StoryQueue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import tools.jackson.databind.json.JsonMapper;

/** Story queue in PostgreSQL, written in the current transaction. */
final class JdbcStoryQueue implements StoryQueue {

  private static final String ADD =
      """
      insert into undecided (article_id, sketch) values (:id, cast(:sketch as jsonb))
      on conflict (article_id) do nothing
      """;

  private final NamedParameterJdbcOperations jdbc;
  private final JsonMapper json = new JsonMapper();

  JdbcStoryQueue(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(List<ArticleClassified> added) {
    SqlParameterSource[] rows =
        added.stream()
            .filter(event -> event.sketch() != null)
            .map(event ->
                new MapSqlParameterSource()
                    .addValue("id", event.article().id().value())
                    .addValue(
                        "sketch", json.writeValueAsString(Objects.requireNonNull(event.sketch()))))
            .toArray(SqlParameterSource[]::new);
    if (rows.length > 0) {
      jdbc.batchUpdate(ADD, rows);
    }
  }
}
