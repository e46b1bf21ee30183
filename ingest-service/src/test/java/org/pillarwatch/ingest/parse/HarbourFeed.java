package org.pillarwatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Map;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;

/** Feeds of a made-up harbour, and the reader for them. */
final class HarbourFeed {

  static final FeedSource SOURCE =
      new FeedSource(URI.create("https://harbour.example/feeds/news.xml"), Map.of());
  static final String RSS =
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

  private HarbourFeed() {}

  /** Returns the only item of an RSS feed. */
  static FeedEntry item(String inner) {
    return parsed(
            """
            <rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>
            <title>T</title><item>%s</item></channel></rss>
            """
                .formatted(inner))
        .entries()
        .getFirst();
  }

  static ParsedFeed parsed(String document) {
    return ((Parsed) new FeedReader().read(document.getBytes(UTF_8), SOURCE)).feed();
  }
}
