package org.pillarwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.ingest.Origin.ok;
import static org.pillarwatch.ingest.Origin.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresKafka;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.pillarwatch.engines.junit.RunningKafka;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.ArticleId;

/** Articles made from the text of the feed, where the page is not usable. */
@RequiresKafka
@RequiresPostgreSql
class FeedTextFallbackIT extends RunningIngest {

  FeedTextFallbackIT(RunningKafka kafka, FreshDatabase database) {
    super(kafka, database);
  }

  @Test
  void publishesFromTheFeedWhatHasNoPageOrOnlyOneThatCannotBeHad() throws Exception {
    URI missing = origin.url("/own/missing");
    URI forbidden = origin.url("/private/article");
    origin.on(
        "/own/feed",
        ok(
            "application/rss+xml",
            """
            <rss version="2.0"><channel><title>Own words</title>
            <item><guid isPermaLink="false">g1</guid><title>No page</title>
              <description><![CDATA[%1$s]]></description></item>
            <item><link>%2$s</link><title>Missing</title>
              <description><![CDATA[%1$s]]></description></item>
            <item><link>%3$s</link><title>Forbidden</title>
              <description><![CDATA[%1$s]]></description></item>
            <item><link>http://127.0.0.1:1/</link><title>Inside</title></item>
            <item><link>http://10.0.0.1/inside</link><title>Inside</title>
              <description><![CDATA[%1$s]]></description></item>
            </channel></rss>
            """
                .formatted(BODY, missing, forbidden)));
    long feed = add("/own/feed");

    ArticleFetched guided =
        articles.await(ArticleId.of(origin.url("/own/feed"), "g1"), 1).getFirst();
    assertThat(guided.title()).isEqualTo("No page");
    assertThat(guided.text()).startsWith("The assembly in Tegucigalpa").doesNotContain("<p>");
    assertThat(guided.source().name()).isEqualTo("Own words");
    articles.await(ArticleId.of(missing), 1);
    articles.await(ArticleId.of(forbidden), 1);
    assertThat(origin.requests("/private/article")).isEmpty();
    awaitOutcome(URI.create("http://10.0.0.1/inside"), "refused");
    assertThat(feed(feed).path("entriesTotal").asInt()).isEqualTo(5);
  }

  @Test
  void publishesFromTheFeedWhatLeadsToAFrontPageAWallOrAPageOfSeveral() throws Exception {
    String[] paths = {"/moved/one", "/moved/two", "/moved/three", "/moved/four"};
    origin.on(paths[0], status("302 Found", "Location: /"));
    origin.on(paths[1], status("301 Moved", "Location: /news"));
    origin.on(paths[2], status("302 Found", "Location: /gate?back=%2Fmoved%2Fthree"));
    origin.on(paths[3], ok("text/html", GATE));
    origin.on("/", ok("text/html", page("The Gazette", BODY)));
    origin.on("/news", ok("text/html", page("All the news", BODY)));
    origin.on("/gate?back=%2Fmoved%2Fthree", ok("text/html", GATE));
    String[] titles = {
      "Ferry runs aground", "Budget passes by a vote", "Teachers end strike", "Bridge opens at last"
    };
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < paths.length; i++) {
      items
          .append(
              "<item><link>%s</link><title>%s</title>".formatted(origin.url(paths[i]), titles[i]))
          .append(
              "<description><![CDATA[<p>%s. %s</p>]]></description></item>"
                  .formatted(titles[i], OWN));
    }
    origin.on(
        "/moved/feed",
        ok(
            "application/rss+xml",
            "<rss version='2.0'><channel><title>Moved</title>%s</channel></rss>".formatted(items)));
    add("/moved/feed");

    for (int i = 0; i < paths.length; i++) {
      URI page = origin.url(paths[i]);
      ArticleFetched article = articles.await(ArticleId.of(page), 1).getFirst();
      assertThat(article.title()).isEqualTo(titles[i]);
      assertThat(article.text()).startsWith(titles[i]);
      assertThat(article.url()).isEqualTo(page);
    }
    assertThat(articles.of(ArticleId.of(origin.url("/")))).isEmpty();
    assertThat(articles.of(ArticleId.of(origin.url("/news")))).isEmpty();
  }

  static final String OWN =
      "The captain said that nobody was hurt, and that the harbour tug would come at high water. "
          + "Passengers were taken ashore in small boats before noon, in calm weather.";

  static final String GATE =
      page(
          "Before you read on",
          "<p>We and our partners store information on your device to show you advertisements. "
              + "You can manage your choices at any time, or withdraw consent on our pages.</p>");
}
