package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.SharedHost;
import org.pillarwatch.ingest.publish.EntryCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Puts what is new in a feed on the list. */
public final class NewPages {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final EntryCounts counts;

  NewPages(JdbcClient database, EntryCounts counts) {
    this.database = database;
    this.counts = counts;
  }

  /**
   * Makes a due page of each entry that this feed did not hold before, or held with other words.
   * Takes part in the caller's transaction.
   *
   * @return how many entries were new or changed
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
   * Makes a due page of each entry that the feed says it deleted, so that its article is withdrawn
   * like any page is worked on: by one replica, and again if that one dies. A name that several
   * entries of the feed share names none of them. Takes part in the caller's transaction.
   */
  public void delete(long feedId, List<Deletion> deletions) {
    if (deletions.isEmpty()) {
      return;
    }
    List<Boolean> replaced =
        database
            .sql(
                """
                with named as (
                  select guid, min(id) as id from ingest.page
                  where feed_id = :feed and guid = any (:guids) group by guid having count(*) = 1)
                update ingest.page p
                set deleted_at = gone.at, due_at = clock_timestamp(), attempts = 0,
                    entry = coalesce(p.entry, :nothing::jsonb)
                from named
                join unnest(:guids::text[], :times::timestamptz[]) as gone (guid, at) using (guid)
                where p.id = named.id and p.deleted_at is null
                returning old.due_at is not null as replaced
                """)
            .param("feed", feedId)
            .param("guids", deletions.stream().map(Deletion::guid).toArray(String[]::new))
            .param(
                "times",
                deletions.stream().map(gone -> gone.at().toString()).toArray(String[]::new))
            .param("nothing", JSON.writeValueAsString(EntryFacts.NONE))
            .query((row, _) -> row.getBoolean("replaced"))
            .list();
    onCommit(() -> counts.read(replaced.size()));
    countOnCommit((int) replaced.stream().filter(waited -> waited).count());
  }

  /** An entry that changed before its page was fetched is done with under its former words. */
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

  /** To the day: more would write every row at every visit. */
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

  /** Gives how many took the place of one that still waited. */
  private int putOnTheList(long feedId, List<Entry> entries) {
    return database
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
            returning old.due_at is not null as replaced
            """)
        .param("feed", feedId)
        .param("keys", column(entries, Entry::key))
        .param("guids", column(entries, entry -> entry.facts().guid()))
        .param("words", column(entries, Entry::words))
        .param("dates", column(entries, Entry::dates))
        .param(
            "urls", column(entries, entry -> entry.link() == null ? null : entry.link().toString()))
        // An entry without a page keeps nobody waiting: it is a lane of its own.
        .param(
            "domains",
            column(
                entries,
                entry -> entry.link() == null ? entry.key() : SharedHost.of(entry.link()).name()))
        .param("entries", column(entries, entry -> JSON.writeValueAsString(entry.facts())))
        .query((row, _) -> row.getBoolean("replaced") ? 1 : 0)
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static @Nullable String[] column(
      List<Entry> entries, Function<Entry, @Nullable String> value) {
    return entries.stream().map(value).toArray(String[]::new);
  }

  /**
   * Forgets entries that are done and that no feed has held for so long; what was published of them
   * stays known. A part at a time, so that nobody waits.
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
