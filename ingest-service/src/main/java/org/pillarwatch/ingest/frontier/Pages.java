package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.ingest.claim.Claims;
import org.pillarwatch.ingest.fetch.Validators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Repository of due pages in PostgreSQL. */
final class Pages implements Landings {

  /** A page that was never there cannot be withdrawn later. */
  private static final Set<String> GONE = Set.of("not-found", "gone");

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SELECT_DUE =
      """
      select p.id, p.feed_id, f.url as feed, coalesce(f.title, f.feed_title, f.domain) as source,
             p.entry_key, p.url, p.entry, p.attempts, p.article_id, p.deleted_at
      from ingest.page p join ingest.feed f on f.id = p.feed_id
      where p.id = any (:ids)
      """;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Claims claims;
  private final RereadQueue laterReadings;

  Pages(
      JdbcClient database,
      TransactionTemplate transaction,
      Claims claims,
      RereadQueue laterReadings) {
    this.database = database;
    this.transaction = transaction;
    this.claims = claims;
    this.laterReadings = laterReadings;
  }

  List<DuePage> claim(int most) {
    Long[] ids = claims.claim(most, (row, _) -> row.getLong("id")).toArray(Long[]::new);
    return ids.length == 0
        ? List.of()
        : database.sql(SELECT_DUE).param("ids", ids).query((row, _) -> duePage(row)).list();
  }

  /**
   * Returns whether the page was already processed for another feed. A correction in this feed is
   * covered only by a later fetch, since the other feed may never announce it.
   */
  boolean isCovered(DuePage page) {
    return database
        .sql(
            """
            select exists (
              select from ingest.page own join ingest.page other on other.url = own.url
              where own.id = :id and other.feed_id <> own.feed_id and other.article_id is not null
                and (own.concluded_at is null or other.claimed_at >= own.due_at))
            """)
        .param("id", page.id())
        .query(Boolean.class)
        .single();
  }

  /**
   * Returns whether the page's article was last made of the feed's text, which a newer one may
   * replace.
   */
  boolean isOfFeed(DuePage page) {
    return database
        .sql("select coalesce(text_of_feed, false) from ingest.page where id = :id")
        .param("id", page.id())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Remembers where an entry led, and answers whether another entry led to the same address. */
  @Override
  public boolean isShared(DuePage page, URI landing) {
    database
        .sql(
            """
            update ingest.page set landing = :landing where feed_id = :feed and entry_key = :key
            """)
        .param("landing", landing.toString())
        .param("feed", page.feedId())
        .param("key", page.entryKey())
        .update();
    return database
        .sql(
            """
            select exists (
              select from ingest.page
              where (landing = :landing or url = :landing) and url <> :url)
            """)
        .param("landing", landing.toString())
        .param("url", String.valueOf(page.url()))
        .query(Boolean.class)
        .single();
  }

  /**
   * The published article of a page, if every feed that contained it has deleted it; otherwise it
   * is not withdrawn.
   */
  Optional<ArticleId> withdrawable(DuePage page) {
    return database
        .sql(
            """
            select max(held.article_id) from ingest.page own cross join lateral (
              select article_id, deleted_at from ingest.page where id = own.id
              union all select article_id, deleted_at from ingest.page where url = own.url
              union all
              select article_id, deleted_at from ingest.page where article_id = own.article_id
            ) held
            where own.id = :id
            having max(held.article_id) is not null and bool_and(held.deleted_at is not null)
            """)
        .param("id", page.id())
        .query(String.class)
        .optional()
        .map(ArticleId::new);
  }

  /** The newest version of an article that the broker acknowledged. */
  Optional<String> publishedHash(ArticleFetched article) {
    return database
        .sql("select content_hash from ingest.article where id = :id")
        .param("id", article.id().value())
        .query(String.class)
        .optional();
  }

  /** Number of waiting entries. */
  long waiting() {
    return database
        .sql("select count(*) from ingest.page where due_at is not null")
        .query(Long.class)
        .single();
  }

  void postpone(DuePage page, Duration pause, String reason) {
    database
        .sql(
            """
            update ingest.page
            set due_at = now() + :pause * interval '1 millisecond', attempts = attempts + 1,
                reason = :reason, lease_owner = null, lease_until = null
            where id = :id and lease_owner = :owner
            """)
        .param("pause", pause.toMillis())
        .param("reason", reason)
        .param("id", page.id())
        .param("owner", claims.owner())
        .update();
  }

  /**
   * Removes a page from the list and stores its published version. A page whose entry changed
   * meanwhile stays on the list, since the fetched page may be the old version.
   *
   * @return whether the page was removed: not if its entry changed, or the claim had expired
   */
  boolean conclude(DuePage page, PageOutcome outcome, @Nullable ArticleFetched article) {
    return transaction.execute(_ -> {
      if (outcome instanceof PageOutcome.Published(Validators validators, TextOrigin text)
          && article != null) {
        remember(article);
        if (!GONE.contains(text.reason())) {
          laterReadings.begin(page, article, validators);
        }
      }
      if (outcome instanceof PageOutcome.Withdrawn(ArticleId withdrawn)) {
        forget(withdrawn);
      }
      return takeOff(page, outcome, article);
    });
  }

  /** Stores the acknowledged version of an article. */
  void remember(ArticleFetched article) {
    database
        .sql(
            """
            insert into ingest.article (id, content_hash) values (:id, :hash)
            on conflict (id) do update
            set content_hash = excluded.content_hash, published_at = now()
            """)
        .param("id", article.id().value())
        .param("hash", article.contentHash())
        .update();
  }

  /** Deletes the published version, so that the article counts as new if it returns. */
  private void forget(ArticleId article) {
    for (String forgetting :
        List.of(
            "delete from ingest.article where id = :id",
            "delete from ingest.later_reading where article_id = :id",
            "update ingest.page set article_id = null where article_id = :id")) {
      database.sql(forgetting).param("id", article.value()).update();
    }
  }

  private boolean takeOff(DuePage page, PageOutcome outcome, @Nullable ArticleFetched article) {
    return database
        .sql(
            """
            update ingest.page
            set due_at = case when due_at > claimed_at then due_at end,
                entry = case when due_at > claimed_at then entry end,
                lease_owner = null, lease_until = null, attempts = 0,
                outcome = :outcome, reason = :reason, concluded_at = now(),
                article_id = coalesce(:article, article_id),
                text_of_feed = coalesce(:ofFeed, text_of_feed)
            where id = :id and lease_owner = :owner
            returning due_at is null as off
            """)
        .param("outcome", tag(outcome))
        .param("reason", outcome instanceof PageOutcome.Refused(String reason) ? reason : null)
        .param("article", article == null ? null : article.id().value())
        .param("ofFeed", ofFeed(outcome), Types.BOOLEAN)
        .param("id", page.id())
        .param("owner", claims.owner())
        .query((row, _) -> row.getBoolean("off"))
        .optional()
        .orElse(false);
  }

  private static @Nullable Boolean ofFeed(PageOutcome outcome) {
    return outcome instanceof PageOutcome.Published(_, TextOrigin text) ? text.isFeed() : null;
  }

  static String tag(PageOutcome outcome) {
    return switch (outcome) {
      case PageOutcome.Published _ -> "published";
      case PageOutcome.Unchanged _ -> "unchanged";
      case PageOutcome.Duplicate _ -> "duplicate";
      case PageOutcome.Withdrawn _ -> "withdrawn";
      case PageOutcome.Refused _ -> "refused";
    };
  }

  private static DuePage duePage(ResultSet row) throws SQLException {
    String url = row.getString("url");
    OffsetDateTime deleted = row.getObject("deleted_at", OffsetDateTime.class);
    return new DuePage(
        row.getLong("id"),
        row.getLong("feed_id"),
        URI.create(row.getString("feed")),
        row.getString("source"),
        row.getString("entry_key"),
        url == null ? null : URI.create(url),
        JSON.readValue(row.getString("entry"), EntryFacts.class),
        row.getInt("attempts"),
        row.getString("article_id"),
        deleted == null ? null : deleted.toInstant());
  }
}
