package org.pillarwatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.ingest.parse.FeedReading.NotAFeed;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;

/** Feeds with faults that nobody thought of: each is read or refused, soon and without harm. */
class MutatedFeedsTest {

  private static final int ROUNDS = 1_500;
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final FeedSource HERE =
      new FeedSource(URI.create("https://feed.example/rss"), Map.of("Content-Type", "text/xml"));
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "'",
          "/",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "<!DOCTYPE x [",
          "]>",
          "<?xml ",
          "<item>",
          "</item>",
          "<entry>",
          "</channel>",
          "xml:base='http://b.example/'",
          "&#x0;",
          "&#55296;",
          "\u0000",
          "&amp;lt;script&amp;gt;",
          "\ufeff",
          "\r",
          "\ud83d\ude00",
          "{",
          "}",
          "[",
          "]",
          ",",
          "\\u0000",
          "9999",
          "-1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>Harbour &amp; Port</title><link>https://harbour.example/</link><ttl>60</ttl>
        <item><title>Ships &#8220;return&#8221;</title><link>/a?b=1&amp;c=2</link><guid isPermaLink="false">7</guid>
        <pubDate>Tue, 03 Mar 2026 12:00:00 -0600</pubDate><author>jane@example.org (Jane Doe)</author><category>Port</category>
        <description>&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>One <a href="/x" onclick="y()">two</a><img src="z.png"/></p><script>s()</script>]]></content:encoded>
        <enclosure url="/f.mp3" type="audio/mpeg" length="12"/><media:content url="/p.jpg" medium="image" width="9"/></item>
        </channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbour.example/" xml:lang="es"><title type="html">El &lt;i&gt;muelle&lt;/i&gt;</title>
        <entry><id>urn:1</id><link href="a"/><link rel="enclosure" href="b" type="image/png"/><updated>2026-03-03T12:00:00Z</updated>
        <author><name>Ana</name><uri>/ana</uri></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Uno<br/>dos</p></div></content>
        <source><title>Otro</title></source></entry></feed>
        """,
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Port", "items": [{"id": "1", "url": "/a", "title": "Ships",
        "content_html": "<p>One</p>", "date_published": "2026-03-03T12:00:00-06:00", "tags": ["a", "b"], "authors": [{"name": "Jane"}],
        "attachments": [{"url": "/f", "mime_type": "audio/mpeg", "size_in_bytes": 3}]}]}
        """,
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>https://harbour.example/a</loc><news:news><news:publication><news:name>Post</news:name><news:language>en</news:language></news:publication>
        <news:publication_date>2026-03-03</news:publication_date><news:title>Ships</news:title></news:news></url></urlset>
        """
      })
  void areReadOrRefused(String feed) {
    FeedReader reader = new FeedReader();
    Random random = new Random(feed.length());
    assertTimeoutPreemptively(
        SOON,
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            byte[] body = feed.getBytes(UTF_8);
            for (int faults = random.nextInt(8); faults >= 0; faults--) {
              body = mutated(body, random);
            }
            judge(reader.read(body, HERE), body);
          }
        });
  }

  private static void judge(FeedReading reading, byte[] body) {
    switch (reading) {
      case NotAFeed none -> assertThat(none.reason()).isNotEmpty();
      case Parsed(ParsedFeed feed) -> {
        assertThat(feed.toString()).doesNotContain("\u0000");
        assertThat(feed.entries().stream().flatMap(MutatedFeedsTest::html))
            .as(() -> new String(body, UTF_8))
            .allMatch(html -> Jsoup.parse(html).select("script, [onclick]").isEmpty());
      }
    }
  }

  private static Stream<String> html(FeedEntry entry) {
    return Stream.concat(
        Stream.ofNullable(entry.summary()),
        entry.content().stream()
            .filter(content -> !content.type().equals(TextConstruct.TEXT))
            .map(FeedEntry.Content::value));
  }

  private static byte[] mutated(byte[] body, Random random) {
    int at = random.nextInt(body.length + 1);
    int length = Math.min(body.length - at, random.nextInt(12));
    byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    switch (random.nextInt(5)) {
      case 0 -> write(changed, body, at, at + length, new byte[0]);
      case 1 -> write(changed, body, at, at, piece);
      case 2 -> write(changed, body, at, at + length, piece);
      case 3 -> write(changed, body, at, at, Arrays.copyOfRange(body, 0, at));
      default ->
          write(
              changed,
              body,
              at,
              Math.min(at + 1, body.length),
              new byte[] {(byte) random.nextInt()});
    }
    return changed.size() > 20_000 ? body : changed.toByteArray();
  }

  private static void write(
      ByteArrayOutputStream to, byte[] body, int from, int until, byte[] instead) {
    to.write(body, 0, from);
    to.writeBytes(instead);
    to.write(body, until, body.length - until);
  }
}
