package org.pillarwatch.store.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes and reads {@code dead_letter_decision}, an append-only audit log. */
final class DecisionTable {

  private static final String ALL =
      """
      select id, kind, made_by, made_at, reason, letter_id, topic, cause, settled, failed, finished_at
      from dead_letter_decision
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  DecisionTable(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Decider, kind, scope and reason of a decision.
   *
   * @param letter null when it concerns all letters that match the filter
   */
  record Entry(
      Decision.Kind kind,
      String by,
      @Nullable DiscardReason reason,
      @Nullable Long letter,
      DeadLetterFilter filter) {

    static Entry about(
        DeadLetterItem letter, Decision.Kind kind, @Nullable DiscardReason reason, String by) {
      DeadLetterFilter filter =
          new DeadLetterFilter(
              letter.origin().topic(), letter.failure().cause(), DeadLetterState.OPEN);
      return new Entry(kind, by, reason, letter.id(), filter);
    }
  }

  /** Inserts a decision and returns its id. */
  long add(Entry entry) {
    DiscardReason reason = entry.reason();
    return jdbc.sql(
            """
            insert into dead_letter_decision (kind, made_by, made_at, reason, letter_id, topic, cause)
            values (:kind, :by, :at, :reason, :letter, :topic, :cause) returning id
            """)
        .param("kind", entry.kind().word())
        .param("by", entry.by())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("reason", reason == null ? null : reason.text())
        .param("letter", entry.letter())
        .param("topic", entry.filter().topic())
        .param("cause", entry.filter().cause())
        .query(Long.class)
        .single();
  }

  void count(long id, int settled, int failed) {
    jdbc.sql(
            """
            update dead_letter_decision
            set settled = settled + :settled, failed = failed + :failed where id = :id
            """)
        .param("settled", settled)
        .param("failed", failed)
        .param("id", id)
        .update();
  }

  Decision finish(long id) {
    jdbc.sql("update dead_letter_decision set finished_at = :now where id = :id")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
    return find(id).orElseThrow();
  }

  Optional<Decision> find(long id) {
    return jdbc.sql(ALL + " where id = :id")
        .param("id", id)
        .query(DecisionTable::decision)
        .optional();
  }

  List<Decision> newest(int limit) {
    return jdbc.sql(ALL + " order by id desc limit :limit")
        .param("limit", limit)
        .query(DecisionTable::decision)
        .list();
  }

  private static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getLong("id"),
        Decision.Kind.of(row.getString("kind")),
        row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        row.getObject("letter_id", Long.class),
        row.getString("topic"),
        row.getString("cause"),
        row.getInt("settled"),
        row.getInt("failed"),
        DeadLetterRow.time(row, "finished_at"));
  }
}
