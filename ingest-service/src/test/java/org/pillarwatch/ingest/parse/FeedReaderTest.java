package org.pillarwatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.ingest.parse.HarbourFeed.RSS;
import static org.pillarwatch.ingest.parse.HarbourFeed.parsed;

import java.time.DayOfWeek;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.ingest.parse.FeedEntry.Content;
import org.pillarwatch.ingest.parse.FeedEntry.Enclosure;
import org.pillarwatch.ingest.parse.FeedEntry.Link;
import org.pillarwatch.ingest.parse.FeedEntry.Media;
import org.pillarwatch.ingest.parse.FeedEntry.Origin;

class FeedReaderTest {

  @Nested
  class OfRss {

    private final ParsedFeed feed = parsed(RSS);
    private final FeedEntry entry = feed.entries().getFirst();

    @Test
    void readsWhatTheFeedSaysAboutItself() {
      assertThat(feed.format()).isEqualTo("rss-2.0");
      assertThat(feed.encoding()).isEqualTo("UTF-8");
      assertThat(feed.feed().title()).isEqualTo("Harbour News");
      assertThat(feed.feed().subtitle()).isEqualTo("All the port");
      assertThat(feed.feed().link()).isEqualTo("https://harbour.example/");
      assertThat(feed.feed().selfLink()).isEqualTo("https://harbour.example/feeds/news.xml");
      assertThat(feed.feed().hub()).isEqualTo("https://hub.example/");
      assertThat(feed.feed().image()).isEqualTo("https://harbour.example/logo.png");
      assertThat(feed.feed().language()).isEqualTo("es-CR");
      assertThat(feed.feed().ttlMinutes()).isEqualTo(30);
      assertThat(feed.feed().quietTimes())
          .isEqualTo(new QuietTimes(Set.of(0, 3), Set.of(DayOfWeek.SUNDAY)));
    }

    @Test
    void readsWhatAnItemIs() {
      assertThat(entry.id()).isEqualTo("h-1");
      assertThat(entry.idIsPermalink()).isFalse();
      assertThat(entry.title()).isEqualTo("Port & pier reopen");
      assertThat(entry.link()).isEqualTo("https://harbour.example/2026/1");
      assertThat(entry.published()).isEqualTo("2026-03-03T07:15:00Z");
      assertThat(entry.authors()).containsExactly(new FeedAuthor("Ana Ruiz", null, null));
      assertThat(entry.tags())
          .containsExactly(new Tag("Trade", "https://harbour.example/topics", null));
      assertThat(entry.source())
          .isEqualTo(new Origin("The Wire", "https://wire.example/rss", null));
      assertThat(entry.commentsLink()).isEqualTo("https://harbour.example/2026/1#comments");
    }

    @Test
    void readsItsTextAsSafeHtmlWithAbsoluteAddresses() {
      assertThat(entry.summary())
          .isEqualTo("The <a href=\"https://harbour.example/pier\">pier</a> is open.");
      assertThat(entry.content())
          .containsExactly(new Content("text/html", null, "<p>Ships <b>return</b>.</p>"));
    }

    @Test
    void readsItsFilesAndPictures() {
      assertThat(entry.enclosures())
          .containsExactly(new Enclosure("https://harbour.example/a.mp3", "audio/mpeg", 1200L));
      assertThat(entry.media())
          .containsExactly(
              new Media("https://harbour.example/pier.jpg", "image/jpeg", "image", 640, 480, null));
    }
  }

  @Test
  void readsAtomWithItsBasesLanguagesAndInlineMarkup() {
    ParsedFeed feed =
        parsed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://harbour.example/a/">
              <title type="html">Harbour &lt;em&gt;News&lt;/em&gt;</title>
              <author><name>The desk</name><email>desk@harbour.example</email></author>
              <entry xml:base="b/" xml:lang="es_CR">
                <title>Muelle</title><id>tag:harbour.example,2026:1</id>
                <link href="c"/><link rel="related" href="/d" type="text/html"/>
                <updated>2026-03-03T08:15:00.25-06:00</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un <a href="e">barco</a></p></div></content>
              </entry>
            </feed>
            """);

    FeedEntry entry = feed.entries().getFirst();
    assertThat(feed.format()).isEqualTo("atom-1.0");
    assertThat(feed.feed().title()).isEqualTo("Harbour News");
    assertThat(entry.link()).isEqualTo("https://harbour.example/a/b/c");
    assertThat(entry.links())
        .contains(new Link("related", "https://harbour.example/d", "text/html"));
    assertThat(entry.language()).isEqualTo("es-CR");
    assertThat(entry.updated()).isEqualTo("2026-03-03T14:15:00Z");
    assertThat(entry.authors())
        .containsExactly(new FeedAuthor("The desk", "desk@harbour.example", null));
    assertThat(entry.content())
        .containsExactly(
            new Content(
                "application/xhtml+xml",
                "es-CR",
                "<p>Un <a href=\"https://harbour.example/a/b/e\">barco</a></p>"));
  }

  @Test
  void readsRdfWhoseItemsStandBesideTheChannel() {
    ParsedFeed feed =
        parsed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://harbour.example/"><title>Harbour</title></channel>
              <item rdf:about="https://harbour.example/1"><title>One</title><dc:date>2026-03-03</dc:date></item>
            </rdf:RDF>
            """);

    assertThat(feed.format()).isEqualTo("rss-1.0");
    assertThat(feed.entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.link()).isEqualTo("https://harbour.example/1");
          assertThat(entry.published()).isEqualTo("2026-03-03T00:00:00Z");
        });
  }

  @Test
  void readsJsonFeeds() {
    ParsedFeed feed =
        parsed(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour", "home_page_url": "https://harbour.example/",
             "items": [{"id": 7, "url": "/7", "title": "Seven", "content_html": "<p>Hi<script>x()</script></p>",
               "date_published": "2026-03-03T08:15:00+01:00", "authors": [{"name": "Ana Ruiz"}], "tags": ["trade"]}]}
            """);

    FeedEntry entry = feed.entries().getFirst();
    assertThat(feed.format()).isEqualTo("json-feed-1.1");
    assertThat(entry.id()).isEqualTo("7");
    assertThat(entry.link()).isEqualTo("https://harbour.example/7");
    assertThat(entry.published()).isEqualTo("2026-03-03T07:15:00Z");
    assertThat(entry.content()).containsExactly(new Content("text/html", null, "<p>Hi</p>"));
    assertThat(entry.authors()).containsExactly(new FeedAuthor("Ana Ruiz", null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {")]}'\n", ")]}',\n", " )]}\n\n", "while(1);", "for (;;);\n"})
  void readsJsonFeedsBehindAGuardAgainstScripts(String guard) {
    ParsedFeed feed =
        parsed(
            guard
                + """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Quarry", "items": [{"id": "q", "url": "/q"}]}
                """);

    assertThat(feed.format()).isEqualTo("json-feed-1.1");
    assertThat(feed.entries().getFirst().id()).isEqualTo("q");
  }

  @Test
  void readsNewsSitemaps() {
    ParsedFeed feed =
        parsed(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://harbour.example/1</loc><n:news>
                <n:publication><n:name>Harbour News</n:name><n:language>es</n:language></n:publication>
                <n:publication_date>2026-03-03T08:15+01:00</n:publication_date><n:title>Pier &amp; port</n:title>
                <n:keywords>trade, ships</n:keywords></n:news></url>
            </urlset>
            """);

    FeedEntry entry = feed.entries().getFirst();
    assertThat(feed.format()).isEqualTo("news-sitemap");
    assertThat(entry.link()).isEqualTo("https://harbour.example/1");
    assertThat(entry.title()).isEqualTo("Pier & port");
    assertThat(entry.published()).isEqualTo("2026-03-03T07:15:00Z");
    assertThat(entry.language()).isEqualTo("es");
    assertThat(entry.tags()).extracting(Tag::term).containsExactly("trade", "ships");
  }
}
