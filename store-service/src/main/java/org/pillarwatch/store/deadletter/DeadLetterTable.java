package org.pillarwatch.store.deadletter;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.deadletter.record.ArrivedDeadLetter;
import org.pillarwatch.store.deadletter.record.Bytes;
import org.pillarwatch.store.deadletter.record.Payload;
import org.pillarwatch.store.deadletter.record.Payload.Header;
import org.pillarwatch.store.deadletter.record.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes {@code dead_letter}, within the caller's transaction. */
final class DeadLetterTable {

  /** A locked letter to be replayed. */
  record Held(DeadLetterItem item, Payload payload) {}

  private static final String ADD =
      """
      insert into dead_letter (dlt_topic, dlt_partition, dlt_offset, dlt_time, received_at,
        topic, topic_partition, topic_offset, topic_time, consumer_group, cause, message,
        record_key, record_value, header_names, header_values, forerunner_id)
      values (:dltTopic, :dltPartition, :dltOffset, :dltTime, :receivedAt,
        :topic, :partition, :offset, :time, :group, :cause, :message,
        :key, :value, :names, :values,
        (select max(id) from dead_letter where dlt_topic = :ofTopic
          and dlt_partition = :ofPartition and dlt_offset = :ofOffset))
      on conflict do nothing
      """;

  private static final String OPEN =
      """
      from dead_letter where state = 'open'
        and (cast(:topic as text) is null or topic = :topic)
        and (cast(:cause as text) is null or cause = :cause)
        and id > :after and id <= :last
      order by id limit :limit for update skip locked
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  DeadLetterTable(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Inserts a letter unless it exists. */
  boolean add(ArrivedDeadLetter letter) {
    List<Header> headers = letter.payload().headers();
    Position replayOf = letter.replayOf();
    return jdbc.sql(ADD)
            .param("dltTopic", letter.position().topic())
            .param("dltPartition", letter.position().partition())
            .param("dltOffset", letter.position().offset())
            .param("dltTime", utc(letter.time()))
            .param("receivedAt", utc(clock.instant()))
            .param("topic", letter.origin().topic())
            .param("partition", letter.origin().partition())
            .param("offset", letter.origin().offset())
            .param("time", utc(letter.origin().time()))
            .param("group", letter.origin().group())
            .param("cause", letter.failure().cause())
            .param("message", letter.failure().message())
            .param("key", Bytes.arrayOf(letter.payload().key()))
            .param("value", Bytes.arrayOf(letter.payload().value()))
            .param("names", headers.stream().map(Header::name).toArray(String[]::new))
            .param(
                "values",
                headers.stream()
                    .map(header -> Bytes.arrayOf(header.value()))
                    .toArray(byte[][]::new))
            .param("ofTopic", replayOf == null ? null : replayOf.topic())
            .param("ofPartition", replayOf == null ? null : replayOf.partition())
            .param("ofOffset", replayOf == null ? null : replayOf.offset())
            .update()
        == 1;
  }

  /** Locks a letter, waiting for concurrent decisions. */
  Optional<Held> hold(long id) {
    return jdbc.sql(
            "select "
                + DeadLetterRow.ITEM
                + DeadLetterRow.PAYLOAD
                + " from dead_letter where id = :id for update")
        .param("id", id)
        .query(
            (row, number) -> new Held(DeadLetterRow.item(row, number), DeadLetterRow.payload(row)))
        .optional();
  }

  /**
   * Locks the oldest open letters that are not locked by others, and returns them with their
   * content.
   */
  List<Held> holdOpen(DeadLetterFilter filter, long after, long last, int limit) {
    return open(DeadLetterRow.ITEM + DeadLetterRow.PAYLOAD, filter, after, last, limit)
        .query(
            (row, number) -> new Held(DeadLetterRow.item(row, number), DeadLetterRow.payload(row)))
        .list();
  }

  /** The same, returning only their ids. */
  List<Long> holdOpenIds(DeadLetterFilter filter, long last, int limit) {
    return open("id", filter, 0, last, limit).query((row, number) -> row.getLong("id")).list();
  }

  private JdbcClient.StatementSpec open(
      String columns, DeadLetterFilter filter, long after, long last, int limit) {
    return jdbc.sql("select " + columns + " " + OPEN)
        .param("topic", filter.topic())
        .param("cause", filter.cause())
        .param("after", after)
        .param("last", last)
        .param("limit", limit);
  }

  /** The highest id at present. */
  long last() {
    return jdbc.sql("select coalesce(max(id), 0) from dead_letter").query(Long.class).single();
  }

  void settle(List<Long> ids, DeadLetterState state, long decision) {
    jdbc.sql("update dead_letter set state = :state, decision_id = :decision where id = any(:ids)")
        .param("state", state.word())
        .param("decision", decision)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
