package org.pillarwatch.ingest.feed;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.SharedHost;
import org.pillarwatch.ingest.feed.content.Sitemaps;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sitemaps that an index lists, as feeds in PostgreSQL that come and go with it. */
final class ChildFeeds {

  private final JdbcClient database;

  ChildFeeds(JdbcClient database) {
    this.database = database;
  }

  /**
   * Visits from now on the sitemaps that are worth it, those that changed at once, and no others of
   * this index. Takes part in the caller's transaction.
   *
   * @return how many are new or changed
   */
  int follow(long index, List<Sitemaps.Listed> sitemaps) {
    rest(index, sitemaps);
    return database
        .sql(
            """
            insert into ingest.feed as f (url, domain, parent_id, label, interval_ms, listed_at)
            select s.url, s.domain, i.id, i.label, i.interval_ms, s.changed::timestamptz
            from unnest(:urls::text[], :domains::text[], :changed::text[])
                   as s (url, domain, changed),
                 ingest.feed i
            where i.id = :index
            on conflict (url) do update set listed_at = excluded.listed_at, due_at = now()
            where f.parent_id = excluded.parent_id and not f.paused
              and (f.due_at is null or f.listed_at is distinct from excluded.listed_at)
            """)
        .param("urls", column(sitemaps, sitemap -> sitemap.url().toString()))
        .param("domains", column(sitemaps, sitemap -> SharedHost.of(sitemap.url()).name()))
        .param(
            "changed",
            column(
                sitemaps,
                sitemap -> sitemap.changed() == null ? null : sitemap.changed().toString()))
        .param("index", index)
        .update();
  }

  /** Their entries stay known for as long as any: they may come back. */
  private void rest(long index, List<Sitemaps.Listed> sitemaps) {
    database
        .sql(
            """
            update ingest.feed set due_at = null
            where parent_id = :index and due_at is not null and url <> all (:urls)
            """)
        .param("index", index)
        .param("urls", column(sitemaps, sitemap -> sitemap.url().toString()))
        .update();
  }

  private static @Nullable String[] column(
      List<Sitemaps.Listed> sitemaps, Function<Sitemaps.Listed, @Nullable String> value) {
    return sitemaps.stream().map(value).toArray(String[]::new);
  }
}
