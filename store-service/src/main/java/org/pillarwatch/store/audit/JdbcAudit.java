package org.pillarwatch.store.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Audit trail in PostgreSQL. */
final class JdbcAudit implements Audit {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FETCHED = 1000;

  private static final String ADD =
      """
      insert into audit (at, who, address, action, subject, before, after)
      values (:at, :who, :address, :action, :subject, cast(:before as jsonb),
        cast(:after as jsonb))
      """;

  private static final String MATCHING =
      """
      from audit where (cast(:who as text) is null or who = :who)
        and (cast(:subject as text) is null or subject = :subject)
        and (cast(:action as text) is null or action = :action
          or starts_with(action, :action || '.'))
      """;

  private static final String PAGE =
      "select * " + MATCHING + " and id < :before order by id desc limit :limit";

  private static final String ALL = "select * " + MATCHING + " order by id";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  JdbcAudit(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void record(
      String action, String subject, @Nullable Object before, @Nullable Object after) {
    jdbc.sql(ADD)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("who", Caller.name())
        .param("address", Caller.address())
        .param("action", action)
        .param("subject", subject)
        .param("before", json(before))
        .param("after", json(after))
        .update();
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : JSON.writeValueAsString(value);
  }

  @Override
  public List<AuditEntry> page(AuditFilter filter, @Nullable Long before, int limit) {
    return matching(PAGE, filter)
        .param("before", before == null ? Long.MAX_VALUE : before)
        .param("limit", limit)
        .query(JdbcAudit::entry)
        .list();
  }

  @Override
  public void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {
    // The cursor of a fetch size lives in a transaction.
    transaction.executeWithoutResult(status -> {
      try (Stream<AuditEntry> entries =
          matching(ALL, filter).withFetchSize(FETCHED).query(JdbcAudit::entry).stream()) {
        entries.forEach(reader);
      }
    });
  }

  private JdbcClient.StatementSpec matching(String sql, AuditFilter filter) {
    return jdbc.sql(sql)
        .param("who", filter.who())
        .param("action", filter.action())
        .param("subject", filter.subject());
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        row.getString("address"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("before"),
        row.getString("after"));
  }
}
