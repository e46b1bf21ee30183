package org.pillarwatch.ingest.feed.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.ingest.fetch.Body;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.RevisitTerms;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.frontier.Entry;
import org.pillarwatch.ingest.parse.FeedReader;
import org.pillarwatch.ingest.parse.FeedReading;
import org.pillarwatch.ingest.parse.FeedSource;

class EntryIdentityTest {

  static final URI FEED = URI.create("https://news.example/feed");

  @Test
  void namesAnEntryByItsLinkHoweverItsGuidChurns() {
    Entry one = only(item("<guid>a</guid><link>/story?utm_source=rss</link><title>T</title>"));
    Entry other = only(item("<guid>b</guid><link>/story#top</link><title>T</title>"));

    assertThat(one.link()).isEqualTo(URI.create("https://news.example/story"));
    assertThat(other.key()).isEqualTo(one.key());
    assertThat(other.words()).isEqualTo(one.words());
  }

  @Test
  void noticesOtherWordsAndOtherDates() {
    Entry one = only(item("<link>/story</link><title>T</title>"));
    Entry edited = only(item("<link>/story</link><title>T, corrected</title>"));
    Entry redated =
        only(
            item(
                "<link>/story</link><title>T</title>"
                    + "<pubDate>Thu, 29 Jul 2021 12:00:00 GMT</pubDate>"));

    assertThat(List.of(edited.key(), redated.key())).containsOnly(one.key());
    assertThat(edited.words()).isNotEqualTo(one.words());
    assertThat(redated.words()).isEqualTo(one.words());
    assertThat(redated.dates()).isNotEqualTo(one.dates());
  }

  @Test
  void namesByGuidWhatHasNoLinkOfItsOwn() {
    List<Entry> entries =
        read(item("<guid isPermaLink='false'>a</guid><link>/</link><title>A</title>")
                + item("<guid isPermaLink='false'>b</guid><link>/live</link><title>B</title>")
                + item("<guid isPermaLink='false'>c</guid><link>/live</link><title>C</title>"))
            .entries();

    assertThat(entries).hasSize(3).allSatisfy(entry -> assertThat(entry.link()).isNull());
    assertThat(entries.stream().map(Entry::key)).doesNotHaveDuplicates();
  }

  @Test
  void namesByItsLinkWhatSharesItsGuidWithAllOthers() {
    List<Entry> entries =
        read(item("<guid>feed</guid><link>/1</link><title>A</title>")
                + item("<guid>feed</guid><link>/2</link><title>B</title>"))
            .entries();

    assertThat(entries.stream().map(Entry::key)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void leavesItsLinkToAnEntryThatIsListedTwice() {
    String story = item("<guid>story</guid><link>/story</link><title>A</title>");

    FeedReport.Read report = read(story + story);

    assertThat(report.entries())
        .extracting(Entry::link)
        .containsExactly(URI.create("https://news.example/story"));
    assertThat(report.repeated()).isEqualTo(1);
  }

  @Test
  void takesALinkFromEntriesThatDifferInTheirWordsAlone() {
    List<Entry> entries =
        read(item("<guid> </guid><link>/live</link><description>One</description>")
                + item("<guid> </guid><link>/live</link><description>Two</description>"))
            .entries();

    assertThat(entries).hasSize(2).allSatisfy(entry -> assertThat(entry.link()).isNull());
  }

  @Test
  void countsWhatIsSaidTwice() {
    FeedReport.Read report = read(item("<title>Same</title>") + item("<title>Same</title>"));

    assertThat(report.entries()).hasSize(1);
    assertThat(report.repeated()).isEqualTo(1);
  }

  @Test
  void takesNoMoreThanAThousand() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      items.append(item("<link>/" + i + "</link>"));
    }

    FeedReport.Read report = read(items.toString());

    assertThat(report.entries()).hasSize(1_000);
    assertThat(report.beyond()).isEqualTo(500);
  }

  @Test
  void keepsPlainWordsOfTheFeed() {
    Entry entry =
        only(
            item(
                "<link>javascript:alert(1)</link><guid isPermaLink='false'>g</guid><title>A"
                    + " &amp;amp; B</title><description>&lt;p>One&lt;/p>&lt;p>Two"
                    + " &lt;b>bold&lt;/b>&lt;/p></description>"));

    assertThat(entry.link()).isNull();
    assertThat(entry.facts().summary()).isEqualTo("One\nTwo bold");
    assertThat(entry.facts().guid()).isEqualTo("g");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an entry that is not there any more,     ,                      true",
    "an older version that is still there,    2026-03-02T12:00:00Z,  true",
    "a version that changed since,            2026-03-04T12:00:00Z,  false",
    "a version of the same moment,            2026-03-03T12:00:00Z,  false",
  })
  void believesThatItsFeedDeleted(String what, @Nullable String updated, boolean deleted) {
    String entry =
        updated == null
            ? ""
            : item("<guid>7</guid><link>/7</link><updated>" + updated + "</updated>");
    FeedReport.Read report =
        read("<at:deleted-entry ref='7' when='2026-03-03T12:00:00Z'/>" + entry);

    assertThat(report.deleted()).as(what).hasSize(deleted ? 1 : 0);
    assertThat(report.entries()).as(what).hasSize(deleted ? 0 : 1);
  }

  @Test
  void believesTheEntryThatDoesNotSayWhenItChanged() {
    FeedReport.Read report =
        read(
            "<at:deleted-entry ref='7' when='2026-03-03T12:00:00Z'/>"
                + item("<guid>7</guid><link>/7</link>"));

    assertThat(report.deleted()).isEmpty();
    assertThat(report.entries()).hasSize(1);
  }

  @Test
  void takesAFileForNoPage() {
    Entry entry = only(item("<title>Talk</title><enclosure url='https://news.example/talk.mp3'/>"));

    assertThat(entry.link()).isNull();
  }

  @Test
  void takesTheEditorOfTheChannelForNoAuthor() {
    String editor = "<managingEditor>desk@news.example (Desk)</managingEditor>";

    assertThat(only(editor + item("<link>/1</link>")).facts().authors()).isEmpty();
    assertThat(only(editor + item("<link>/1</link><author>Ana Ruiz</author>")).facts().authors())
        .containsExactly("Ana Ruiz");
  }

  private static Entry only(String items) {
    assertThat(read(items).entries()).hasSize(1);
    return read(items).entries().getFirst();
  }

  private static String item(String inner) {
    return "<item>" + inner + "</item>";
  }

  private static FeedReport.Read read(String items) {
    String feed = "<rss version='2.0'><channel><title>News</title>" + items + "</channel></rss>";
    var reading = new FeedReader().read(feed.getBytes(UTF_8), new FeedSource(FEED, Map.of()));
    var fetched =
        new Fetched(new Body(new byte[0], Map.of()), FEED, Validators.NONE, RevisitTerms.NONE);
    return (FeedReport.Read)
        new EntryIdentity()
            .report(((FeedReading.Parsed) reading).feed(), fetched, "hash", Instant.EPOCH);
  }
}
