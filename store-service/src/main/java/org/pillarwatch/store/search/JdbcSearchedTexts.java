package org.pillarwatch.store.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.events.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads texts from PostgreSQL. */
final class JdbcSearchedTexts implements SearchedTexts {

  private static final String TEXTS =
      """
      select id, title, summary, left(text, :most) as text, language
      from article where id = any(:ids)
      """;

  private final JdbcClient jdbc;

  JdbcSearchedTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<ArticleId, SearchedText> find(List<ArticleId> ids, int most) {
    Map<ArticleId, SearchedText> texts = new HashMap<>();
    jdbc.sql(TEXTS)
        .param("most", most)
        .param("ids", ids.stream().map(ArticleId::value).toArray(String[]::new))
        .query(row -> {
          texts.put(
              new ArticleId(row.getString("id")),
              new SearchedText(
                  row.getString("title"),
                  row.getString("summary"),
                  row.getString("text"),
                  row.getString("language")));
        });
    return texts;
  }
}
