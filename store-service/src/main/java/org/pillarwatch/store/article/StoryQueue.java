package org.pillarwatch.store.article;

import java.util.List;
import java.util.Objects;
import org.pillarwatch.events.ArticleClassified;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import tools.jackson.databind.json.JsonMapper;

/** Asks for the story of new articles, in the transaction that adds them. */
final class StoryQueue {

  private static final String ASK =
      """
      insert into undecided (article_id, sketch) values (:id, cast(:sketch as jsonb))
      on conflict (article_id) do nothing
      """;

  private final NamedParameterJdbcOperations jdbc;
  private final JsonMapper json = new JsonMapper();

  StoryQueue(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Queues articles that have a sketch; records of releases without sketches get no story. */
  void ask(List<ArticleClassified> added) {
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
      jdbc.batchUpdate(ASK, rows);
    }
  }
}
