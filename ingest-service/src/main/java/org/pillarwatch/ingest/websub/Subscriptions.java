package org.pillarwatch.ingest.websub;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repository of hub subscriptions in PostgreSQL. */
final class Subscriptions {

  /** Retry interval for hubs that do not answer or refuse. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private static final Duration SHORTEST_LEASE = Duration.ofHours(1);
  private static final Duration LONGEST_LEASE = Duration.ofDays(90);

  private final JdbcClient database;

  Subscriptions(JdbcClient database) {
    this.database = database;
  }

  /** Claims subscriptions to request or renew. Feeds with secret headers are excluded. */
  List<HubSubscription> claim(int most) {
    noticeHubs();
    return database
        .sql(
            """
            update ingest.subscription claimed
            set ask_at = now() + :patience * interval '1 millisecond'
            where claimed.feed_id in (
              select s.feed_id from ingest.subscription s join ingest.feed f on f.id = s.feed_id
              where s.ask_at <= now() and f.hub = s.hub and f.due_at is not null
                and f.own_headers is null and f.credentials is null
              order by s.ask_at limit :most for update of s skip locked)
            returning feed_id, hub, topic, token, secret
            """)
        .param("patience", PATIENCE.toMillis())
        .param("most", most)
        .query((row, _) ->
            new HubSubscription(
                row.getLong("feed_id"),
                URI.create(row.getString("hub")),
                URI.create(row.getString("topic")),
                row.getString("token"),
                row.getString("secret")))
        .list();
  }

  /** Adds subscriptions for new hubs, and removes those of hubs that a feed no longer names. */
  private void noticeHubs() {
    database
        .sql(
            """
            insert into ingest.subscription as known (feed_id, hub, topic)
            select f.id, f.hub, coalesce(f.topic, f.url) from ingest.feed f
            where f.hub is not null and f.due_at is not null and f.own_headers is null and f.credentials is null
              and not exists (
                select from ingest.subscription s
                where s.feed_id = f.id and s.hub = f.hub and s.topic = coalesce(f.topic, f.url))
            on conflict (feed_id) do update
            set hub = excluded.hub, topic = excluded.topic, token = excluded.token,
                secret = excluded.secret, ask_at = now(), lease_until = null
            where (known.hub, known.topic) is distinct from (excluded.hub, excluded.topic)
            """)
        .update();
  }

  /** The secret of the subscription with this token. */
  Optional<String> secret(String token) {
    return database
        .sql("select secret from ingest.subscription where token = :token")
        .param("token", token)
        .query(String.class)
        .optional();
  }

  /**
   * Records the granted lease; the subscription is renewed before it expires.
   *
   * @return whether the subscription exists
   */
  boolean confirm(String token, String topic, Duration granted) {
    Duration lease = granted.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : granted;
    Duration renewal = lease.multipliedBy(9).dividedBy(10);
    return database
            .sql(
                """
                update ingest.subscription
                set lease_until = now() + :lease * interval '1 millisecond',
                    ask_at = now() + :renewal * interval '1 millisecond'
                where token = :token and topic = :topic
                """)
            .param("lease", lease.toMillis())
            .param("renewal", Math.max(renewal.toMillis(), SHORTEST_LEASE.toMillis()))
            .param("token", token)
            .param("topic", topic)
            .update()
        > 0;
  }

  /** Records a denial. */
  boolean deny(String token, String topic) {
    return database
            .sql(
                """
                update ingest.subscription set lease_until = null
                where token = :token and topic = :topic
                """)
            .param("token", token)
            .param("topic", topic)
            .update()
        > 0;
  }

  /**
   * Schedules the feed for an immediate visit, or after the pause if its hub called recently.
   *
   * @return whether it is due now
   */
  boolean push(String token, Duration pause) {
    return database
        .sql(
            """
            with asked as (
              select feed_id, pushed_at > now() - :pause * interval '1 millisecond' as again
              from ingest.subscription where token = :token for update),
            pushed as (
              update ingest.subscription s set pushed_at = now()
              from asked where s.feed_id = asked.feed_id and asked.again is not true),
            due as (
              update ingest.feed f
              set due_at = case when asked.again
                    then least(due_at, now() + :pause * interval '1 millisecond') else now() end,
                  asked_at = case when asked.again then asked_at else now() end
              from asked where f.id = asked.feed_id and f.due_at is not null)
            select again is not true from asked
            """)
        .param("token", token)
        .param("pause", pause.toMillis())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
