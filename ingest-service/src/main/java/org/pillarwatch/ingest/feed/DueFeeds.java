package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.SharedHost;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.feed.content.FeedProblem;
import org.pillarwatch.ingest.feed.content.FeedReport;
import org.pillarwatch.ingest.feed.content.Hub;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.frontier.NewPages;
import org.pillarwatch.ingest.schedule.FullFetchPolicy;
import org.pillarwatch.ingest.schedule.NextVisit;
import org.pillarwatch.ingest.schedule.PublisherHints;
import org.pillarwatch.ingest.schedule.Relocation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The feeds whose turn it is, and what is remembered of a visit, in PostgreSQL. Whoever lost its
 * claim meanwhile changes nothing.
 */
final class DueFeeds {

  /** Whoever asked for a visit while one was under way gets another. */
  private static final String SCHEDULE =
      """
      update ingest.feed
      set due_at = case when paused then null when asked_at > claimed_at then now()
                        else now() + :pause * interval '1 millisecond' end,
          interval_ms = case when fixed_interval_ms is null then :interval else interval_ms end,
          failures = :failures, lease_owner = null, lease_until = null,
          last_visit_at = now(), last_outcome = :outcome, last_reason = :reason,
          last_detail = :detail,
      """;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Claims claims;
  private final NewPages pages;
  private final ChildFeeds children;
  private final DueFeedRow rows;

  DueFeeds(
      JdbcClient database,
      TransactionTemplate transaction,
      Claims claims,
      NewPages pages,
      ChildFeeds children,
      FullFetchPolicy wholeReading) {
    this.database = database;
    this.transaction = transaction;
    this.claims = claims;
    this.pages = pages;
    this.children = children;
    this.rows = new DueFeedRow(wholeReading);
  }

  List<DueFeed> claim(int most) {
    return claims.claim(most, rows);
  }

  /**
   * Adds new entries to the frontier and saves validators and schedule, in one transaction.
   *
   * @param next computes the next visit from the number of new or changed entries
   * @return number of new or changed entries
   */
  int conclude(DueFeed feed, FeedReport.Read read, Optional<Relocation> relocation, Decision next) {
    Integer fresh =
        transaction.execute(_ -> {
          int found = pages.admit(feed.id(), read.entries());
          pages.delete(feed.id(), read.deleted());
          if (saveSuccess(feed, "read", read.validators(), found, relocation, next.after(found))) {
            saveContent(feed, read, found);
          }
          return found;
        });
    return fresh == null ? 0 : fresh;
  }

  /** Follows the sitemaps of an index, and saves validators and schedule, all or nothing. */
  void conclude(
      DueFeed feed, FeedReport.Index index, Optional<Relocation> relocation, NextVisit next) {
    transaction.executeWithoutResult(_ -> {
      int fresh = children.follow(feed.id(), index.sitemaps());
      if (saveSuccess(feed, "read", index.validators(), fresh, relocation, next)) {
        database
            .sql("update ingest.feed set body_hash = :hash where id = :id")
            .param("hash", index.bodyHash())
            .param("id", feed.id())
            .update();
      }
    });
  }

  /** Computes the next visit. */
  @FunctionalInterface
  interface Decision {
    NextVisit after(int fresh);
  }

  void conclude(
      DueFeed feed,
      FeedReport.Unchanged unchanged,
      Optional<Relocation> relocation,
      NextVisit next) {
    saveSuccess(feed, "unchanged", unchanged.validators(), 0, relocation, next);
  }

  private boolean saveSuccess(
      DueFeed feed,
      String outcome,
      Validators validators,
      int fresh,
      Optional<Relocation> relocation,
      NextVisit next) {
    return visited(
                """
                last_success_at = now(), etag = :etag, last_modified = :modified,
                entries_new = :fresh,
                whole_at = case when :whole then now() else whole_at end,
                conditional_visits = case when :whole then 0 else conditional_visits + 1 end,
                moved_to = :to, moved_since = :since::timestamptz, moved_visits = :visits
                """,
                feed,
                next,
                outcome,
                null,
                null)
            .param("etag", validators.etag())
            .param("modified", validators.lastModified())
            .param("fresh", fresh)
            .param("whole", feed.isWhole())
            .param("to", relocation.map(Relocation::to).map(URI::toString).orElse(null))
            .param("since", relocation.map(Relocation::since).map(Object::toString).orElse(null))
            .param("visits", relocation.map(Relocation::visits).orElse(0))
            .update()
        > 0;
  }

  private void saveContent(DueFeed feed, FeedReport.Read read, int fresh) {
    PublisherHints wishes = read.wishes();
    database
        .sql(
            """
            update ingest.feed
            set body_hash = :hash, feed_title = coalesce(:title, feed_title),
                entries_total = entries_total + :fresh, ttl_ms = :ttl,
                quiet_hours = :hours, quiet_days = :days, hub = :hub, topic = :topic
            where id = :id
            """)
        .param("hash", read.bodyHash())
        .param("title", read.title())
        .param("hub", read.hub().map(Hub::url).map(URI::toString).orElse(null))
        .param("topic", read.hub().map(Hub::topic).map(URI::toString).orElse(null))
        .param("fresh", fresh)
        .param("ttl", wishes.pause().toMillis())
        .param("hours", wishes.quietHours().toArray(Integer[]::new))
        .param("days", wishes.quietDays().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
        .param("id", feed.id())
        .update();
  }

  void conclude(DueFeed feed, FeedProblem trouble, NextVisit next) {
    visited(
            """
            error_at = now(), error_outcome = :outcome, error_reason = :reason,
            error_detail = :detail
            """,
            feed,
            next,
            trouble.outcome(),
            trouble.reason(),
            trouble.detail())
        .update();
  }

  private JdbcClient.StatementSpec visited(
      String changes,
      DueFeed feed,
      NextVisit next,
      String outcome,
      @Nullable String reason,
      @Nullable String detail) {
    return database
        .sql(SCHEDULE + changes + "where id = :id and lease_owner = :owner")
        .param("pause", next.pause().map(Duration::toMillis).orElse(null))
        .param("interval", next.cadence().interval().toMillis())
        .param("failures", next.cadence().failures())
        .param("outcome", outcome)
        .param("reason", reason)
        .param("detail", detail)
        .param("id", feed.id())
        .param("owner", owner());
  }

  private UUID owner() {
    return claims.owner();
  }

  /**
   * Visits a feed at another address from now on, unless that is a feed of its own already, or
   * secret headers would follow.
   */
  boolean move(DueFeed feed, URI to) {
    return database
            .sql(
                """
                update ingest.feed
                set url = :to, domain = :domain, moved_to = null, moved_since = null,
                    moved_visits = 0
                where id = :id and own_headers is null and credentials is null
                  and not exists (select from ingest.feed where url = :to)
                """)
            .param("to", to.toString())
            .param("domain", SharedHost.of(to).name())
            .param("id", feed.id())
            .update()
        > 0;
  }

  /** Schedules a feed for an immediate visit. */
  void askAgain(DueFeed feed) {
    database
        .sql("update ingest.feed set due_at = now(), asked_at = now() where id = :id")
        .param("id", feed.id())
        .update();
  }
}
