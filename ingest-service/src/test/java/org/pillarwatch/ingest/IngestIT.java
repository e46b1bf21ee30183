package org.pillarwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pillarwatch.ingest.Origin.ok;
import static org.pillarwatch.ingest.Origin.status;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.events.ArticleWithdrawn;

/** Articles from feed to topic: published once, corrected, re-fetched and withdrawn. */
@RequiresKafka
@RequiresPostgreSql
class IngestIT extends RunningIngest {

  IngestIT(RunningKafka kafka, FreshDatabase database) {
    super(kafka, database);
  }

  @Test
  void publishesTheArticleOfAFeedOnceAndItsCorrectionAgain() throws Exception {
    URI page = origin.url("/once/article");
    origin.on("/once/article", ok("text/html", page("Judiciary law passed", BODY)));
    origin.on(
        "/once/feed", ok("application/rss+xml", rss("Law", page + "?utm_source=rss", "One.")));
    long feed = add("/once/feed");

    ArticleFetched article = articles.await(ArticleId.of(page), 1).getFirst();
    assertThat(article.url()).isEqualTo(page);
    assertThat(article.title()).isEqualTo("Judiciary law passed");
    assertThat(article.text()).contains("found no fault with them");
    assertThat(article.source().feed()).isEqualTo(origin.url("/once/feed"));

    poll(feed);
    origin.on("/once/feed", ok("application/rss+xml", rss("Law", page.toString(), "Two.")));
    poll(feed);
    awaitOutcome(page, "unchanged");
    assertThat(articles.of(ArticleId.of(page))).hasSize(1);

    origin.on("/once/article", ok("text/html", page("Judiciary law passed", BODY + BODY)));
    origin.on("/once/feed", ok("application/rss+xml", rss("Law", page.toString(), "Three.")));
    poll(feed);
    List<ArticleFetched> versions = articles.await(ArticleId.of(page), 2);
    assertThat(versions.get(1).fetchedAt()).isAfter(versions.get(0).fetchedAt());
  }

  @Test
  void readsAFreshPageAgainAndWithdrawsItsArticleWhenThePageIsGoneADayLater() throws Exception {
    URI page = origin.url("/fresh/article");
    ArticleId id = ArticleId.of(page);
    origin.on("/fresh/article", ok("text/html", page("Judges named", BODY)));
    origin.on("/fresh/feed", ok("application/rss+xml", rss("Judges", page.toString(), "x")));
    add("/fresh/feed");
    articles.await(id, 1);
    awaitOutcome(page, "published");

    origin.on("/fresh/article", ok("text/html", page("Judges named", BODY + BODY)));
    makeDue(id, "gone_since = null");
    assertThat(articles.await(id, 2).get(1).title()).isEqualTo("Judges named");

    origin.on("/fresh/article", status("404 Not Found"));
    awaitLaterReading(id, "lease_owner is null and due_at > now()");
    makeDue(id, "gone_since = null");
    awaitLaterReading(id, "gone_since is not null");
    makeDue(id, "gone_since = now() - interval '25 hours'");

    assertThat(articles.awaitWithdrawn(id).url()).isEqualTo(page);
    await().atMost(SOON).until(() -> count("ingest.later_reading", id) == 0);
  }

  @Test
  void asksForAFreshPageOnlyIfItIsNotWhatItWas() throws Exception {
    URI page = origin.url("/same/article");
    ArticleId id = ArticleId.of(page);
    origin.on("/same/article", ok("text/html", page("Judges sworn in", BODY), "ETag: \"v1\""));
    origin.on("/same/feed", ok("application/rss+xml", rss("Judges", page.toString(), "x")));
    add("/same/feed");
    articles.await(id, 1);
    awaitOutcome(page, "published");

    origin.on("/same/article", status("304 Not Modified", "ETag: \"v2\""));
    makeDue(id, "readings = 0");
    awaitLaterReading(id, "lease_owner is null and due_at > now() and etag = '\"v2\"'");

    assertThat(origin.requests("/same/article").getLast().headers())
        .containsEntry("if-none-match", "\"v1\"");
    assertThat(articles.of(id)).hasSize(1);
  }

  @Test
  void withdrawsTheArticleOfAnEntryThatItsOnlyFeedDeletes() throws Exception {
    URI page = origin.url("/deleted/article");
    ArticleId id = ArticleId.of(page);
    String tombstone = "<at:deleted-entry ref='story-7' when='2026-03-03T12:00:00Z'/>";
    String entry =
        "<item><guid isPermaLink='false'>story-7</guid><link>%s</link></item>".formatted(page);
    String feed = "<rss version='2.0'><channel><title>Law</title>%s</channel></rss>";
    origin.on("/deleted/article", ok("text/html", page("The wrong man", BODY)));
    origin.on("/deleted/feed", ok("text/xml", feed.formatted(entry)));
    long registered = add("/deleted/feed");
    articles.await(id, 1);
    awaitOutcome(page, "published");

    origin.on("/deleted/feed", ok("text/xml", feed.formatted("")));
    poll(registered);
    awaitOutcome(page, "published");

    origin.on("/deleted/feed", ok("text/xml", feed.formatted(tombstone)));
    poll(registered);
    ArticleWithdrawn withdrawn = articles.awaitWithdrawn(id);
    awaitOutcome(page, "withdrawn");

    assertThat(withdrawn.url()).isEqualTo(page);
    assertThat(withdrawn.goneSince()).isEqualTo("2026-03-03T12:00:00Z");
    assertThat(count("ingest.later_reading", id)).isZero();
  }

  @Test
  void publishesAgainUnderTheSameIdAfterACrashBetweenPublishingAndMarking() throws Exception {
    URI page = origin.url("/crash/article");
    origin.on("/crash/article", ok("text/html", page("Crash", BODY)));
    origin.on("/crash/feed", ok("application/rss+xml", rss("Crash", page.toString(), "x")));
    execute(
        "create function ingest.crash() returns trigger language plpgsql as "
            + "'begin raise exception ''crash''; end'",
        "create trigger crash before insert on ingest.article for each row "
            + "when (new.id = '%s') execute function ingest.crash()".formatted(ArticleId.of(page)));

    add("/crash/feed");
    articles.await(ArticleId.of(page), 1);
    execute(
        "drop trigger crash on ingest.article",
        "update ingest.page set due_at = now(), lease_owner = null, lease_until = null "
            + "where url = '%s'".formatted(page));

    articles.await(ArticleId.of(page), 2);
    awaitOutcome(page, "published");
  }
}
