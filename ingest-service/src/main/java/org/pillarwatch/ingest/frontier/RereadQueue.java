package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.ingest.address.SharedHost;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.fetch.Validators;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Queue of pages to re-fetch in PostgreSQL, one row per article. */
final class RereadQueue {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SELECT_CLAIMED =
      """
      select r.id, r.feed_id, f.url as feed, coalesce(f.title, f.feed_title, f.domain) as source,
             r.entry_key, r.url, r.entry, r.article_id, r.since, r.readings, r.gone_since,
             r.etag, r.last_modified
      from ingest.later_reading r join ingest.feed f on f.id = r.feed_id
      where r.id = any (:ids)
      """;

  private final JdbcClient database;
  private final Claims claims;
  private final RereadPolicy fresh;

  RereadQueue(JdbcClient database, Claims claims, RereadPolicy fresh) {
    this.database = database;
    this.claims = claims;
    this.fresh = fresh;
  }

  /**
   * Queues the page of a published article, within the caller's transaction. An existing row keeps
   * its times, so that re-fetching ends, and gets the newest entry, since the page with an older
   * entry would yield another version.
   */
  void begin(DuePage page, ArticleFetched article, Validators validators) {
    URI url = page.url();
    Instant since = article.fetchedAt();
    Optional<Instant> first = fresh.next(since, 0, since);
    if (url == null || first.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into ingest.later_reading
              (article_id, feed_id, entry_key, entry, url, domain, since, due_at, etag,
               last_modified)
            values (:article, :feed, :key, :entry::jsonb, :url, :domain, :since, :due, :etag,
                    :modified)
            on conflict (article_id) do update
            set feed_id = excluded.feed_id, entry_key = excluded.entry_key,
                entry = excluded.entry, url = excluded.url, domain = excluded.domain,
                etag = excluded.etag, last_modified = excluded.last_modified
            """)
        .param("article", article.id().value())
        .param("feed", page.feedId())
        .param("key", page.entryKey())
        .param("entry", JSON.writeValueAsString(page.facts()))
        .param("url", url.toString())
        .param("domain", SharedHost.of(url).name())
        .param("since", Timestamp.from(since))
        .param("due", Timestamp.from(first.get()))
        .param("etag", validators.etag())
        .param("modified", validators.lastModified())
        .update();
  }

  List<Reread> claim(int most) {
    Long[] ids = claims.claim(most, (row, _) -> row.getLong("id")).toArray(Long[]::new);
    return ids.length == 0
        ? List.of()
        : database.sql(SELECT_CLAIMED).param("ids", ids).query((row, _) -> reading(row)).list();
  }

  /** Schedules the next re-fetch, if any, after a page was found or its state is unknown. */
  void goOn(Reread reading, Instant now, boolean there) {
    Instant since = reading.since();
    Instant goneSince = there ? null : reading.goneSince();
    fresh
        .next(since, reading.readings(), now)
        .ifPresentOrElse(
            due -> postpone(reading, due, fresh.over(since, due), goneSince),
            () -> {
              if (goneSince == null) {
                end(reading);
              } else {
                // A missing page still needs its second check.
                lookOnceMore(reading, goneSince, now);
              }
            });
  }

  private void lookOnceMore(Reread reading, Instant goneSince, Instant now) {
    if (now.isBefore(goneSince.plus(RereadPolicy.GONE_FOR.multipliedBy(3)))) {
      postpone(reading, now.plus(RereadPolicy.GONE_FOR), reading.readings(), goneSince);
    } else {
      end(reading);
    }
  }

  /** Schedules the second check of a missing page. */
  void lookAgain(Reread reading, Instant at, Instant goneSince) {
    postpone(reading, at, reading.readings(), goneSince);
  }

  private void postpone(Reread reading, Instant due, int readings, @Nullable Instant goneSince) {
    database
        .sql(
            """
            update ingest.later_reading
            set due_at = :due, readings = :readings, gone_since = :gone,
                etag = :etag, last_modified = :modified,
                lease_owner = null, lease_until = null
            where id = :id and lease_owner = :owner
            """)
        .param("due", Timestamp.from(due))
        .param("readings", readings)
        .param("gone", goneSince == null ? null : Timestamp.from(goneSince))
        .param("etag", reading.validators().etag())
        .param("modified", reading.validators().lastModified())
        .param("id", reading.id())
        .param("owner", claims.owner())
        .update();
  }

  /** Removes a page from the queue. */
  void end(Reread reading) {
    database
        .sql("delete from ingest.later_reading where id = :id and lease_owner = :owner")
        .param("id", reading.id())
        .param("owner", claims.owner())
        .update();
  }

  /** Deletes the published version of an article, so that it counts as new if its page returns. */
  void forgetPublished(Reread reading) {
    database
        .sql("delete from ingest.article where id = :id")
        .param("id", reading.page().articleId())
        .update();
  }

  private static Reread reading(ResultSet row) throws SQLException {
    DuePage page =
        new DuePage(
            row.getLong("id"),
            row.getLong("feed_id"),
            URI.create(row.getString("feed")),
            row.getString("source"),
            row.getString("entry_key"),
            URI.create(row.getString("url")),
            JSON.readValue(row.getString("entry"), EntryFacts.class),
            0,
            row.getString("article_id"),
            null);
    OffsetDateTime gone = row.getObject("gone_since", OffsetDateTime.class);
    return new Reread(
        row.getLong("id"),
        page,
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getInt("readings"),
        gone == null ? null : gone.toInstant(),
        new Validators(row.getString("etag"), row.getString("last_modified")));
  }
}
