package org.pillarwatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.ingest.parse.FeedEntry.Content;
import org.pillarwatch.ingest.parse.FeedEntry.Enclosure;
import org.pillarwatch.ingest.parse.FeedEntry.Link;
import org.pillarwatch.ingest.parse.FeedEntry.Media;
import org.pillarwatch.ingest.parse.FeedEntry.Origin;
import org.pillarwatch.ingest.parse.FeedReading.NotAFeed;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;

class FeedReaderTest {

  private static final FeedSource HARBOUR =
      new FeedSource(URI.create("https://harbour.example/feeds/news.xml"), Map.of());
  private static final String RSS =
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"
          xmlns:media="http://search.yahoo.com/mrss/">
      <channel><title>Harbour News</title><link>/</link><description>All the port</description>
      <language>es-CR</language><ttl>30</ttl>
      <skipHours><hour>0</hour><hour>24</hour><hour> 3 </hour><hour>99</hour></skipHours>
      <skipDays><day>Sunday</day><day>Someday</day></skipDays>
      <atom:link rel="self" href="news.xml"/><atom:link rel="hub" href="https://hub.example/"/>
      <image><url>/logo.png</url><link>https://elsewhere.example/</link></image>
      <item><title>Port &amp;amp; pier reopen</title><link>../2026/1</link>
        <guid isPermaLink="false">h-1</guid>
        <pubDate>Tue, 03 Mar 2026 08:15:00 +0100</pubDate><dc:creator>Ana Ruiz</dc:creator>
        <category domain="https://harbour.example/topics">Trade</category>
        <description>The &lt;a href="/pier"&gt;pier&lt;/a&gt; is open.</description>
        <content:encoded><![CDATA[<p onclick="x()">Ships <b>return</b>.</p><script>x()</script>]]></content:encoded>
        <enclosure url="/a.mp3" type="audio/mpeg" length="1200"/>
        <media:group><media:content url="/pier.jpg" type="image/jpeg" width="640" height="480"/></media:group>
        <source url="https://wire.example/rss">The Wire</source>
        <comments>/2026/1#comments</comments></item>
      </channel></rss>
      """;

  private final FeedReader reader = new FeedReader();

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
      assertThat(entry.authors()).containsExactly(new Person("Ana Ruiz", null, null));
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
        .containsExactly(new Person("The desk", "desk@harbour.example", null));
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
    assertThat(entry.authors()).containsExactly(new Person("Ana Ruiz", null, null));
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

  @Test
  void keepsTheCompleteItemsOfABodyCutShort() {
    String whole =
        "<rss version='2.0'><channel><item><title>One</title></item><item><title>Two</title><link>https";

    assertThat(parsed(whole).entries()).extracting(FeedEntry::title).containsExactly("One");
  }

  @Test
  void neverThrowsWhereverABodyIsCutOrHurt() {
    Random random = new Random(4);
    byte[] whole = RSS.getBytes(UTF_8);
    for (int i = 0; i < 500; i++) {
      byte[] hurt = Arrays.copyOf(whole, random.nextInt(whole.length));
      for (int j = random.nextInt(8); j > 0 && hurt.length > 0; j--) {
        hurt[random.nextInt(hurt.length)] =
            (byte) "<>&;\"'/\0]![ \u00ff".charAt(random.nextInt(13));
      }
      assertThat(reader.read(hurt, HARBOUR)).isNotNull();
    }
  }

  @Test
  void readsNoFileAndExpandsNoBomb() {
    String bomb =
        """
        <!DOCTYPE rss [ <!ENTITY secret SYSTEM "file:///etc/hostname"> <!ENTITY a "haha"> <!ENTITY b "&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;"> <!ENTITY name "Ruiz &#38; Co"> ]>
        <rss version="2.0"><channel><title>&secret;|&c;|&name;</title></channel></rss>
        """;

    assertThat(parsed(bomb).feed().title()).isEqualTo("&secret;|&b;&b;&b;&b;|Ruiz & Co");
  }

  @Test
  void staysWithinBoundsHoweverDeepOrLongTheMarkupIs() {
    String deep = "<rss><channel><item><description>" + "<b>".repeat(50_000);
    String escaped =
        "<rss><channel><item><description>" + "&lt;b&gt;".repeat(50_000) + "</description></item>";
    String comments = "<rss><channel>" + "<!--".repeat(50_000);
    String json = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(50_000);

    assertThat(reader.read(deep.getBytes(UTF_8), HARBOUR)).isInstanceOf(Parsed.class);
    assertThat(reader.read(escaped.getBytes(UTF_8), HARBOUR)).isNotNull();
    assertThat(reader.read(comments.getBytes(UTF_8), HARBOUR)).isInstanceOf(Parsed.class);
    assertThat(reader.read(json.getBytes(UTF_8), HARBOUR)).isInstanceOf(NotAFeed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          empty body          | ``
          blank body          | `   `
          HTML page           | <!doctype html><html><body>Not found</body></html>
          no markup           | Service unavailable
          XML that is no feed | <note>hello</note>
          JSON that is no feed| {"error": 404}
          broken JSON         | {"version":
          """)
  void namesWhyABodyIsNoFeed(String reason, String body) {
    assertThat(reader.read(body.getBytes(UTF_8), HARBOUR)).isEqualTo(new NotAFeed(reason));
  }

  @Test
  void believesTheHubOfTheAnswerBeforeThatOfTheFeed() {
    var answer =
        new FeedSource(
            URI.create("https://harbour.example/feeds/news.xml"),
            Map.of("link", "</moved>; rel=\"self\", <https://push.example/>; rel=hub"));

    FeedFacts feed = ((Parsed) reader.read(RSS.getBytes(UTF_8), answer)).feed().feed();

    assertThat(feed.hub()).isEqualTo("https://push.example/");
    assertThat(feed.selfLink()).isEqualTo("https://harbour.example/moved");
  }

  @Test
  void prefersTheAddressesThatAForwardingServiceReplaced() {
    FeedEntry entry =
        item(
            """
            <link>https://forward.example/~r/1</link>
            <feedburner:origLink> https://harbour.example/2026/7 </feedburner:origLink>
            <enclosure url="https://forward.example/~e/1" type="audio/mpeg" length="5"/>
            <feedburner:origEnclosureLink>https://harbour.example/7.mp3</feedburner:origEnclosureLink>
            """);

    assertThat(entry.link()).isEqualTo("https://harbour.example/2026/7");
    assertThat(entry.enclosures())
        .containsExactly(new Enclosure("https://harbour.example/7.mp3", "audio/mpeg", 5L));
  }

  @Test
  void leadsToTheFileWhereThereIsNoPage() {
    assertThat(item("<title>Talk</title><enclosure url='/talk.mp3' length='1,200'/>").link())
        .isEqualTo("https://harbour.example/talk.mp3");
  }

  @Test
  void namesTheEditorElseTheWebmasterOfAnRssChannelWhereNoAuthorIsNamed() {
    String channel =
        """
        <rss version="2.0"><channel><title>T</title>%s<webMaster>web@harbour.example (Web)</webMaster>
        <item><title>a</title></item><item><author>Ana Ruiz</author></item></channel></rss>
        """;
    Person web = new Person("Web", "web@harbour.example", null);
    Person desk = new Person("Desk", "desk@harbour.example", null);

    ParsedFeed mastered = parsed(channel.formatted(""));
    ParsedFeed edited =
        parsed(channel.formatted("<managingEditor>desk@harbour.example (Desk)</managingEditor>"));

    assertThat(mastered.feed().authors()).containsExactly(web);
    assertThat(edited.feed().authors()).containsExactly(desk);
    assertThat(edited.entries().getFirst().authors()).containsExactly(desk);
    assertThat(edited.entries().getLast().authors())
        .containsExactly(new Person("Ana Ruiz", null, null));
  }

  @Test
  void readsPeersAndSizesOfAMediaGroup() {
    FeedEntry entry =
        item(
            """
            <media:group xmlns:media="http://search.yahoo.com/mrss/">
              <media:content url=" /a.mp4 " type="video/mp4" fileSize="2048" width="640px" height="480.0"/>
              <media:peerLink type="application/x-bittorrent" href="/a.torrent"/>
            </media:group>
            """);

    assertThat(entry.media())
        .containsExactly(
            new Media("https://harbour.example/a.mp4", "video/mp4", "video", 640, 480, 2048L),
            new Media(
                "https://harbour.example/a.torrent",
                "application/x-bittorrent",
                null,
                null,
                null,
                null));
  }

  @Test
  void findsTheDiscussionAmongRepliesThatArePages() {
    String entry =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>a</title>
        <link rel="replies" href="/c/untyped"/>
        <link rel="replies" type="application/atom+xml" href="/c.xml"/>
        <link rel=" replies " type=" text/html " href="/c"/></entry></feed>
        """;

    assertThat(parsed(entry).entries().getFirst().commentsLink())
        .isEqualTo("https://harbour.example/c");
  }

  @Test
  void tellsCategoriesOfGooglePlayAndMediaByTheirSchemes() {
    FeedEntry entry =
        item(
            """
            <googleplay:category xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" text="Trade"/>
            <media:category xmlns:media="http://search.yahoo.com/mrss/" scheme="https://harbour.example/s" label="Ships">ships</media:category>
            """);

    assertThat(entry.tags())
        .containsExactly(
            new Tag("Trade", "http://www.google.com/schemas/play-podcasts/1.0", null),
            new Tag("ships", "https://harbour.example/s", "Ships"));
  }

  @Test
  void readsAuthorsOfJsonFeedsInEveryShape() {
    Person ana = new Person("Ana Ruiz", null, null);
    Person luis = new Person("Luis Mora", null, null);

    assertThat(jsonAuthors("\"authors\": {\"name\": \"Ana Ruiz\"}")).containsExactly(ana);
    assertThat(
            jsonAuthors(
                "\"author\": {\"name\": \"Luis Mora\"}, \"authors\": [{\"name\": \"Ana Ruiz\"}]"))
        .containsExactly(ana, luis);
    assertThat(
            jsonAuthors("\"authors\": [{\"name\": \"Ana Ruiz\"}, {\"name\": \"Ana Ruiz\"}, \"\"]"))
        .containsExactly(ana);
  }

  private List<Person> jsonAuthors(String fields) {
    return parsed("{\"version\": \"1.1\", \"items\": [{\"id\": \"1\", %s}]}".formatted(fields))
        .entries()
        .getFirst()
        .authors();
  }

  @Test
  void leavesSoftHyphensOutOfTitlesAndTags() {
    FeedEntry entry =
        item(
            "<title>Ha\u00adfen&amp;shy;ge&#173;bühren\u200b</title><category>Ha\u00adfen</category>");

    assertThat(entry.title()).isEqualTo("Hafengebühren");
    assertThat(entry.tags()).containsExactly(new Tag("Hafen", null, null));
  }

  private FeedEntry item(String inner) {
    return parsed(
            """
            <rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>
            <title>T</title><item>%s</item></channel></rss>
            """
                .formatted(inner))
        .entries()
        .getFirst();
  }

  private ParsedFeed parsed(String document) {
    return ((Parsed) reader.read(document.getBytes(UTF_8), HARBOUR)).feed();
  }
}
