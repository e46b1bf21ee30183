package org.pillarwatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.ingest.parse.HarbourFeed.RSS;
import static org.pillarwatch.ingest.parse.HarbourFeed.item;
import static org.pillarwatch.ingest.parse.HarbourFeed.parsed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.parse.FeedEntry.Enclosure;
import org.pillarwatch.ingest.parse.FeedEntry.Media;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;

class FeedFieldsTest {

  @Test
  void believesTheHubOfTheAnswerBeforeThatOfTheFeed() {
    var answer =
        new FeedSource(
            URI.create("https://harbour.example/feeds/news.xml"),
            Map.of("link", "</moved>; rel=\"self\", <https://push.example/>; rel=hub"));

    FeedFacts feed = ((Parsed) new FeedReader().read(RSS.getBytes(UTF_8), answer)).feed().feed();

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
    FeedAuthor web = new FeedAuthor("Web", "web@harbour.example", null);
    FeedAuthor desk = new FeedAuthor("Desk", "desk@harbour.example", null);

    ParsedFeed mastered = parsed(channel.formatted(""));
    ParsedFeed edited =
        parsed(channel.formatted("<managingEditor>desk@harbour.example (Desk)</managingEditor>"));

    assertThat(mastered.feed().authors()).containsExactly(web);
    assertThat(edited.feed().authors()).containsExactly(desk);
    assertThat(edited.entries().getFirst().authors()).containsExactly(desk);
    assertThat(edited.entries().getLast().authors())
        .containsExactly(new FeedAuthor("Ana Ruiz", null, null));
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
  void distinguishesCategoriesOfGooglePlayAndMediaByScheme() {
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
    FeedAuthor ana = new FeedAuthor("Ana Ruiz", null, null);
    FeedAuthor luis = new FeedAuthor("Luis Mora", null, null);

    assertThat(jsonAuthors("\"authors\": {\"name\": \"Ana Ruiz\"}")).containsExactly(ana);
    assertThat(
            jsonAuthors(
                "\"author\": {\"name\": \"Luis Mora\"}, \"authors\": [{\"name\": \"Ana Ruiz\"}]"))
        .containsExactly(ana, luis);
    assertThat(
            jsonAuthors("\"authors\": [{\"name\": \"Ana Ruiz\"}, {\"name\": \"Ana Ruiz\"}, \"\"]"))
        .containsExactly(ana);
  }

  private List<FeedAuthor> jsonAuthors(String fields) {
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
}
