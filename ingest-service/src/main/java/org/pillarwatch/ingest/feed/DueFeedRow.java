package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.fetch.FeedCredentials;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.schedule.Cadence;
import org.pillarwatch.ingest.schedule.FullFetchPolicy;
import org.pillarwatch.ingest.schedule.PublisherHints;
import org.pillarwatch.ingest.schedule.Relocation;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a claimed row of {@code ingest.feed}. */
final class DueFeedRow implements RowMapper<DueFeed> {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final FullFetchPolicy wholeReading;

  DueFeedRow(FullFetchPolicy wholeReading) {
    this.wholeReading = wholeReading;
  }

  @Override
  public DueFeed mapRow(ResultSet row, int index) throws SQLException {
    return new DueFeed(
        row.getLong("id"),
        URI.create(row.getString("url")),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        row.getString("body_hash"),
        cadence(row),
        wishes(row),
        relocation(row),
        isWholeDue(row),
        ownHeaders(row.getString("own_headers"), row.getString("credentials")),
        Duration.between(
            row.getTimestamp("due_at").toInstant(), row.getTimestamp("claimed_at").toInstant()));
  }

  private static Cadence cadence(ResultSet row) throws SQLException {
    long fixed = row.getLong("fixed_interval_ms");
    boolean isFixed = !row.wasNull();
    return new Cadence(
        Duration.ofMillis(isFixed ? fixed : row.getLong("interval_ms")),
        row.getInt("failures"),
        isFixed);
  }

  private static PublisherHints wishes(ResultSet row) throws SQLException {
    return new PublisherHints(
        Duration.ofMillis(row.getLong("ttl_ms")),
        numbers(row.getArray("quiet_hours")),
        numbers(row.getArray("quiet_days")).stream()
            .map(DayOfWeek::of)
            .collect(Collectors.toSet()));
  }

  private static Set<Integer> numbers(Array numbers) throws SQLException {
    return Arrays.stream((Integer[]) numbers.getArray()).collect(Collectors.toSet());
  }

  private static Optional<Relocation> relocation(ResultSet row) throws SQLException {
    String to = row.getString("moved_to");
    Timestamp since = row.getTimestamp("moved_since");
    return to == null || since == null
        ? Optional.empty()
        : Optional.of(
            new Relocation(URI.create(to), since.toInstant(), row.getInt("moved_visits")));
  }

  private boolean isWholeDue(ResultSet row) throws SQLException {
    Timestamp last = row.getTimestamp("whole_at");
    Timestamp now = row.getTimestamp("claimed_at");
    return last == null
        || wholeReading.isDue(
            Duration.between(last.toInstant(), now.toInstant()), row.getInt("conditional_visits"));
  }

  private static FeedCredentials ownHeaders(@Nullable String json, @Nullable String credentials) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (json != null) {
      headers.putAll(JsonMapper.shared().readValue(json, HEADERS));
    }
    if (credentials != null) {
      headers.put("Authorization", credentials);
    }
    return headers.isEmpty() ? FeedCredentials.NONE : new FeedCredentials(headers);
  }
}
