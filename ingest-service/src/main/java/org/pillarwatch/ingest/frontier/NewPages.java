package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.SharedHost;
import org.pillarwatch.ingest.publish.EntryCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Adds new and changed entries of a feed to the list of due pages. */
public final class NewPages {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final EntryCounts counts;

  NewPages(JdbcClient database, EntryCounts counts) {
    this.database = database;
    this.counts = counts;
  }

  /**
   * Creates a due page for each new or changed entry, within the caller's transaction.
   *
   * @return the number of new or changed entries
   */
  public int admit(long feedId, List<Entry> entries) {
    List<Entry> fresh = Novelty.of(entries, known(feedId, entries));
    markSeen(feedId, entries);
    if (!fresh.isEmpty()) {
      countOnCommit(putOnTheList(feedId, fresh));
    }
    return fresh.size();
  }

  /**
   * Creates a due page for each deletion notice, so that the withdrawal is processed with the same
   * guarantees as a page. A guid shared by several entries is ignored. Runs within the caller's
   * transaction.
   */
  public void delete(long feedId, List<Deletion> deletions) {
    if (deletions.isEmpty()) {
      return;
    }
    String[] guids = deletions.stream().map(Deletion::guid).toArray(String[]::new);
    List<Held> held = lockNamed(feedId, guids);
    database
        .sql(
            """
            update ingest.page p
            set deleted_at = gone.at, due_at = clock_timestamp(), attempts = 0,
                entry = coalesce(p.entry, :nothing::jsonb)
            from unnest(:guids::text[], :times::timestamptz[]) as gone (guid, at)
            where p.id = any (:ids) and p.guid = gone.guid
            """)
        .param("ids", held.stream().map(Held::id).toArray(Long[]::new))
        .param("guids", guids)
        .param("times", deletions.stream().map(gone -> gone.at().toString()).toArray(String[]::new))
        .param("nothing", JSON.writeValueAsString(EntryFacts.NONE))
        .update();
    onCommit(() -> counts.read(held.size()));
    countOnCommit(waiting(held));
  }

  /**
   * Locks the pages that are about to be deleted, so that the number of those that wait to be
   * fetched stays exact. PostgreSQL returns the values before an update only from version 18 on.
   */
  private List<Held> lockNamed(long feedId, String[] guids) {
    return held(
        database
            .sql(
                """
                select p.id, p.due_at is not null as waits from ingest.page p
                where p.feed_id = :feed and p.guid = any (:guids) and p.deleted_at is null
                  and (select count(*) from ingest.page o
                    where o.feed_id = p.feed_id and o.guid = p.guid) = 1
                order by p.id for update
                """)
            .param("feed", feedId)
            .param("guids", guids));
  }

  /**
   * A locked page.
   *
   * @param waits whether it is still to be fetched
   */
  private record Held(long id, boolean waits) {}

  private static List<Held> held(StatementSpec locking) {
    return locking.query((row, _) -> new Held(row.getLong("id"), row.getBoolean("waits"))).list();
  }

  private static int waiting(List<Held> pages) {
    return (int) pages.stream().filter(Held::waits).count();
  }

  /** Counts entries that changed before their page was fetched as replaced. */
  private void countOnCommit(int replaced) {
    if (replaced > 0) {
      onCommit(() -> counts.replaced(replaced));
    }
  }

  private static void onCommit(Runnable count) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            count.run();
          }
        });
  }

  private List<KnownEntry> known(long feedId, List<Entry> entries) {
    return database
        .sql(
            """
            select entry_key, fingerprint, dates, url from ingest.page
            where feed_id = :feed and (entry_key = any (:keys) or fingerprint = any (:words))
            """)
        .param("feed", feedId)
        .param("keys", column(entries, Entry::key))
        .param("words", column(entries, Entry::words))
        .query((row, _) -> {
          String url = row.getString("url");
          return new KnownEntry(
              row.getString("entry_key"),
              row.getString("fingerprint"),
              row.getString("dates"),
              url == null ? null : URI.create(url));
        })
        .list();
  }

  /** Precise to the day, to avoid updating every row at every visit. */
  private void markSeen(long feedId, List<Entry> entries) {
    database
        .sql(
            """
            update ingest.page set last_seen_at = now()
            where feed_id = :feed and last_seen_at < now() - interval '1 day'
              and (entry_key = any (:keys) or fingerprint = any (:words))
            """)
        .param("feed", feedId)
        .param("keys", column(entries, Entry::key))
        .param("words", column(entries, Entry::words))
        .update();
  }

  /** Returns the number of replaced waiting entries. */
  private int putOnTheList(long feedId, List<Entry> entries) {
    int replaced =
        waiting(
            held(
                database
                    .sql(
                        """
                        select id, due_at is not null as waits from ingest.page
                        where feed_id = :feed and entry_key = any (:keys) order by id for update
                        """)
                    .param("feed", feedId)
                    .param("keys", column(entries, Entry::key))));
    database
        .sql(
            """
            insert into ingest.page
              (feed_id, entry_key, guid, fingerprint, dates, url, domain, entry)
            select :feed, fresh.key, fresh.guid, fresh.words, fresh.dates, fresh.url, fresh.domain,
                   fresh.entry::jsonb
            from unnest(:keys::text[], :guids::text[], :words::text[], :dates::text[],
                        :urls::text[], :domains::text[], :entries::text[])
                 as fresh (key, guid, words, dates, url, domain, entry)
            on conflict (feed_id, entry_key) do update
            set guid = excluded.guid, fingerprint = excluded.fingerprint, dates = excluded.dates,
                url = excluded.url, domain = excluded.domain, entry = excluded.entry,
                due_at = clock_timestamp(), attempts = 0, deleted_at = null
            """)
        .param("feed", feedId)
        .param("keys", column(entries, Entry::key))
        .param("guids", column(entries, entry -> entry.facts().guid()))
        .param("words", column(entries, Entry::words))
        .param("dates", column(entries, Entry::dates))
        .param(
            "urls", column(entries, entry -> entry.link() == null ? null : entry.link().toString()))
        // An entry without a page needs no host, so it has its own lane.
        .param(
            "domains",
            column(
                entries,
                entry -> entry.link() == null ? entry.key() : SharedHost.of(entry.link()).name()))
        .param("entries", column(entries, entry -> JSON.writeValueAsString(entry.facts())))
        .update();
    return replaced;
  }

  private static @Nullable String[] column(
      List<Entry> entries, Function<Entry, @Nullable String> value) {
    return entries.stream().map(value).toArray(String[]::new);
  }

  /**
   * Deletes completed entries that no feed has contained for a period, in small batches; the
   * published versions remain known.
   */
  public int forget(Duration unseen) {
    return database
        .sql(
            """
            delete from ingest.page where id in (
              select id from ingest.page
              where due_at is null and last_seen_at < now() - :unseen * interval '1 millisecond'
              limit 20000)
            """)
        .param("unseen", unseen.toMillis())
        .update();
  }
}
