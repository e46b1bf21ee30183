package org.pillarwatch.store.article;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import org.pillarwatch.events.ArticleWithdrawn;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Repository of withdrawals in PostgreSQL. Safe for use by many replicas. */
final class JdbcWithdrawals implements Withdrawals {

  private static final String KEEP =
      """
      insert into withdrawal (article_id, gone_since, withdrawn_at)
      values (:id, :since, :at)
      on conflict (article_id) do update
      set gone_since = excluded.gone_since, withdrawn_at = excluded.withdrawn_at
      where withdrawal.withdrawn_at < excluded.withdrawn_at
      """;

  private static final String NOTE_CHANGE = "select note_changed_articles(:ids)";

  private final NamedParameterJdbcOperations batches;

  JdbcWithdrawals(NamedParameterJdbcOperations batches) {
    this.batches = batches;
  }

  @Override
  public void keep(List<ArticleWithdrawn> withdrawn) {
    // In a fixed order, which prevents deadlocks between replicas.
    batches.batchUpdate(
        KEEP,
        withdrawn.stream()
            .sorted(Comparator.comparing(each -> each.id().value()))
            .map(JdbcWithdrawals::row)
            .toArray(SqlParameterSource[]::new));
    batches.query(NOTE_CHANGE, ids(withdrawn), (RowCallbackHandler) row -> {});
  }

  private static SqlParameterSource ids(List<ArticleWithdrawn> withdrawn) {
    return ArticleRows.ids(withdrawn.stream().map(each -> each.id().value()).toList());
  }

  private static SqlParameterSource row(ArticleWithdrawn withdrawn) {
    return new MapSqlParameterSource()
        .addValue("id", withdrawn.id().value())
        .addValue("since", Timestamp.from(withdrawn.goneSince()))
        .addValue("at", Timestamp.from(withdrawn.withdrawnAt()));
  }
}
