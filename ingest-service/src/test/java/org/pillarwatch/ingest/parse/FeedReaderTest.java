package org.pillarwatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.parse.FeedReading.NotAFeed;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;

class FeedReaderTest {

  private final FeedReader reader = new FeedReader();

  @Test
  void readsTheItemsOfAnRssFeed() {
    ParsedFeed feed =
        parsed(
            """
            <?xml version="1.0"?>
            <rss version="2.0"><channel><title>Harbour News</title><link>https://harbour.example/</link>
            <item><title>Port reopens</title><link>https://harbour.example/1</link>
            <pubDate>Tue, 03 Mar 2026 08:15:00 +0100</pubDate></item></channel></rss>
            """);

    assertThat(feed.format()).isEqualTo("rss-2.0");
    assertThat(feed.feed().title()).isEqualTo("Harbour News");
    assertThat(feed.entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.title()).isEqualTo("Port reopens");
          assertThat(entry.link()).isEqualTo("https://harbour.example/1");
          assertThat(entry.published()).isEqualTo("2026-03-03T07:15:00Z");
        });
  }

  @Test
  void saysThatAnEmptyBodyIsNoFeed() {
    assertThat(reader.read(new byte[0], FeedSource.UNKNOWN)).isEqualTo(new NotAFeed("empty body"));
  }

  private ParsedFeed parsed(String document) {
    return ((Parsed) reader.read(document.getBytes(UTF_8), FeedSource.UNKNOWN)).feed();
  }
}
