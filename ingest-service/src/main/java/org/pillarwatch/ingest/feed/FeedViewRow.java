package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads what {@link #SELECT} gives of {@code ingest.feed}; the values of secret headers never. */
final class FeedViewRow implements RowMapper<FeedView> {

  static final String STATE =
      """
      case when paused then 'PAUSED'
           when due_at is null then 'ENDED'
           when last_visit_at is null then 'NEW'
           when failures > 0 then 'FAILING'
           else 'OK' end
      """;

  /** The entries of the first visit do not count, since they do not show the publication rate. */
  private static final String ENTRIES_PER_DAY =
      """
      (select count(*) from ingest.page p
       where p.feed_id = feed.id
         and p.first_seen_at > greatest(now() - interval '7 days', added_at + interval '1 hour'))
      / greatest(1, least(7, extract(epoch from now() - added_at) / 86400))
      """;

  static final String SELECT =
      """
      select id, url, coalesce(title, feed_title) as title, label, %s as state, added_at,
             last_visit_at, last_outcome, last_reason, last_detail, last_success_at, failures,
             error_at, error_outcome, error_reason, error_detail,
             due_at, coalesce(fixed_interval_ms, interval_ms) as interval_ms,
             fixed_interval_ms is not null as fixed, entries_new, entries_total,
             %s as entries_per_day, moved_to,
             array(select jsonb_object_keys(own_headers)
                   union select 'Authorization' where credentials is not null
                   order by 1) as header_names
      from ingest.feed
      """
          .formatted(STATE, ENTRIES_PER_DAY);

  @Override
  public FeedView mapRow(ResultSet row, int index) throws SQLException {
    String movedTo = row.getString("moved_to");
    return new FeedView(
        row.getLong("id"),
        URI.create(row.getString("url")),
        row.getString("title"),
        row.getString("label"),
        FeedState.valueOf(row.getString("state")),
        row.getTimestamp("added_at").toInstant(),
        visit(row, "last_visit_at", "last_"),
        visit(row, "error_at", "error_"),
        instant(row, "last_success_at"),
        row.getInt("failures"),
        instant(row, "due_at"),
        Duration.ofMillis(row.getLong("interval_ms")).toSeconds(),
        row.getBoolean("fixed"),
        row.getInt("entries_new"),
        row.getLong("entries_total"),
        Math.round(row.getDouble("entries_per_day") * 10) / 10.0,
        names(row.getArray("header_names")),
        movedTo == null ? null : URI.create(movedTo));
  }

  private static FeedView.@Nullable LastVisit visit(ResultSet row, String at, String prefix)
      throws SQLException {
    Instant time = instant(row, at);
    return time == null
        ? null
        : new FeedView.LastVisit(
            time,
            row.getString(prefix + "outcome"),
            row.getString(prefix + "reason"),
            row.getString(prefix + "detail"));
  }

  private static List<String> names(Array names) throws SQLException {
    return List.of((String[]) names.getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
