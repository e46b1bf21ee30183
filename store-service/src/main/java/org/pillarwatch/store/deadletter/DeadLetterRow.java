package org.pillarwatch.store.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.deadletter.record.Bytes;
import org.pillarwatch.store.deadletter.record.FailedAt;
import org.pillarwatch.store.deadletter.record.FailureText;
import org.pillarwatch.store.deadletter.record.Payload;
import org.pillarwatch.store.deadletter.record.Payload.Header;
import org.pillarwatch.store.deadletter.record.Position;
import org.pillarwatch.store.deadletter.record.Preview;

/** Maps rows of {@code dead_letter}. */
final class DeadLetterRow {

  /** Columns of {@link #item}, without the value. */
  static final String ITEM =
      """
      id, dlt_topic, dlt_partition, dlt_offset, received_at, topic, topic_partition,
        topic_offset, topic_time, consumer_group, cause, message, state, decision_id, forerunner_id,
        substring(record_key for 200) as key_start, octet_length(record_value) as size
      """;

  /** Additional columns of {@link #payload}. */
  static final String PAYLOAD = ", record_key, record_value, header_names, header_values";

  private static final int LONGEST_KEY = 200;

  private DeadLetterRow() {}

  static DeadLetterItem item(ResultSet row, int number) throws SQLException {
    Bytes key = Bytes.of(row.getBytes("key_start"));
    return new DeadLetterItem(
        row.getLong("id"),
        DeadLetterState.of(row.getString("state")),
        new Position(
            row.getString("dlt_topic"), row.getInt("dlt_partition"), row.getLong("dlt_offset")),
        new FailedAt(
            row.getString("topic"),
            row.getObject("topic_partition", Integer.class),
            row.getObject("topic_offset", Long.class),
            time(row, "topic_time"),
            row.getString("consumer_group")),
        new FailureText(row.getString("cause"), row.getString("message")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        key == null ? null : Preview.of(key, LONGEST_KEY).text(),
        row.getObject("size", Integer.class),
        row.getObject("decision_id", Long.class),
        row.getObject("forerunner_id", Long.class));
  }

  static Payload payload(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("header_names").getArray();
    byte[][] values = (byte[][]) row.getArray("header_values").getArray();
    List<Header> headers = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      headers.add(new Header(names[i], Bytes.of(values[i])));
    }
    return new Payload(
        Bytes.of(row.getBytes("record_key")), Bytes.of(row.getBytes("record_value")), headers);
  }

  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
