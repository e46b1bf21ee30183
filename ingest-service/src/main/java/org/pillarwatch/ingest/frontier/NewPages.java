package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.util.List;
import org.pillarwatch.ingest.address.RegistrableDomain;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts what is new in a feed on the list. */
public final class NewPages {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;

  NewPages(JdbcClient database) {
    this.database = database;
  }

  /**
   * Makes a due page of each entry that this feed did not hold before, or held with other words.
   * Takes part in the caller's transaction.
   *
   * @return how many entries were new or changed
   */
  public int admit(long feedId, List<Entry> entries) {
    int fresh = 0;
    for (Entry entry : entries) {
      fresh += admit(feedId, entry);
    }
    return fresh;
  }

  private int admit(long feedId, Entry entry) {
    URI link = entry.link();
    return database
        .sql(
            """
            insert into ingest.page (feed_id, entry_key, fingerprint, url, domain, entry)
            values (:feed, :key, :fingerprint, :url, :domain, :entry::jsonb)
            on conflict (feed_id, entry_key) do update
            set fingerprint = excluded.fingerprint, url = excluded.url, domain = excluded.domain,
                entry = excluded.entry, due_at = now(), attempts = 0
            where page.fingerprint <> excluded.fingerprint
            """)
        .param("feed", feedId)
        .param("key", entry.key())
        .param("fingerprint", entry.fingerprint())
        .param("url", link == null ? null : link.toString())
        // An entry without a page keeps nobody waiting: it is a lane of its own.
        .param("domain", link == null ? entry.key() : RegistrableDomain.of(link))
        .param("entry", JSON.writeValueAsString(entry.facts()))
        .update();
  }
}
