package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.frontier.NewPages;
import org.pillarwatch.ingest.schedule.Cadence;
import org.pillarwatch.ingest.schedule.NextVisit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The feeds whose turn it is, and what is remembered of a visit, in PostgreSQL. */
final class DueFeeds {

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Claims claims;
  private final NewPages pages;

  DueFeeds(JdbcClient database, TransactionTemplate transaction, Claims claims, NewPages pages) {
    this.database = database;
    this.transaction = transaction;
    this.claims = claims;
    this.pages = pages;
  }

  List<DueFeed> claim(int most, Set<String> resting) {
    Long[] ids = claims.claim(most, resting).toArray(Long[]::new);
    return ids.length == 0
        ? List.of()
        : database
            .sql(
                """
                select id, url, etag, last_modified, body_hash, interval_ms, failures
                from ingest.feed where id = any (:ids)
                """)
            .param("ids", ids)
            .query((row, _) -> dueFeed(row))
            .list();
  }

  /**
   * Puts new entries on the list and saves validators and schedule, all or nothing.
   *
   * @param next decides when to come back, given how many entries were new or changed
   * @return how many entries were new or changed
   */
  int conclude(DueFeed feed, FeedReport.Read read, Decision next) {
    Integer fresh =
        transaction.execute(_ -> {
          int found = pages.admit(feed.id(), read.entries());
          save(feed, read, found, next.after(found));
          return found;
        });
    return fresh == null ? 0 : fresh;
  }

  /** When to come back. */
  @FunctionalInterface
  interface Decision {
    NextVisit after(int fresh);
  }

  private void save(DueFeed feed, FeedReport.Read read, int fresh, NextVisit next) {
    schedule(feed, next, "read", null, null);
    database
        .sql(
            """
            update ingest.feed
            set etag = :etag, last_modified = :modified, body_hash = :hash,
                feed_title = coalesce(:title, feed_title), last_success_at = now(),
                entries_new = :fresh,
                entries_total = (select count(*) from ingest.page where feed_id = :id)
            where id = :id
            """)
        .param("etag", read.validators().etag())
        .param("modified", read.validators().lastModified())
        .param("hash", read.bodyHash())
        .param("title", read.title())
        .param("fresh", fresh)
        .param("id", feed.id())
        .update();
  }

  void conclude(DueFeed feed, FeedReport.Unchanged unchanged, NextVisit next) {
    transaction.executeWithoutResult(_ -> {
      schedule(feed, next, "unchanged", null, null);
      database
          .sql(
              """
              update ingest.feed
              set etag = :etag, last_modified = :modified, last_success_at = now(),
                  entries_new = 0
              where id = :id
              """)
          .param("etag", unchanged.validators().etag())
          .param("modified", unchanged.validators().lastModified())
          .param("id", feed.id())
          .update();
    });
  }

  void conclude(DueFeed feed, Trouble trouble, NextVisit next) {
    schedule(feed, next, trouble.outcome(), trouble.reason(), trouble.detail());
  }

  private void schedule(
      DueFeed feed,
      NextVisit next,
      String outcome,
      @Nullable String reason,
      @Nullable String detail) {
    database
        .sql(
            """
            update ingest.feed
            set due_at = now() + :pause * interval '1 millisecond', interval_ms = :interval,
                failures = :failures, lease_owner = null, lease_until = null,
                last_visit_at = now(), last_outcome = :outcome, last_reason = :reason,
                last_detail = :detail
            where id = :id and lease_owner = :owner
            """)
        .param("pause", next.pause().map(Duration::toMillis).orElse(null))
        .param("interval", next.cadence().interval().toMillis())
        .param("failures", next.cadence().failures())
        .param("outcome", outcome)
        .param("reason", reason)
        .param("detail", detail)
        .param("id", feed.id())
        .param("owner", claims.owner())
        .update();
  }

  private static DueFeed dueFeed(ResultSet row) throws SQLException {
    return new DueFeed(
        row.getLong("id"),
        URI.create(row.getString("url")),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        row.getString("body_hash"),
        new Cadence(Duration.ofMillis(row.getLong("interval_ms")), row.getInt("failures")));
  }
}
