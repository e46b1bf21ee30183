package org.pillarwatch.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.ingest.parse.FeedReading.Parsed;

/** Holds our reader to Rome, the customary reader and writer of well-formed feeds. */
class RomeAgreementTest {

  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {"rss_0.92", "rss_0.93", "rss_0.94", "rss_1.0", "rss_2.0", "atom_0.3", "atom_1.0"})
  void readsWhatRomeWritesAsRomeReadsIt(String dialect) throws FeedException {
    String document = new SyndFeedOutput().outputString(feed(dialect));

    SyndFeed theirs = new SyndFeedInput().build(new StringReader(document));
    ParsedFeed ours =
        ((Parsed) new FeedReader().read(document.getBytes(UTF_8), FeedSource.UNKNOWN)).feed();

    assertThat(ours.feed().title()).isEqualTo(theirs.getTitle());
    assertThat(ours.feed().link()).isEqualTo(theirs.getLink());
    assertThat(ours.entries()).hasSameSizeAs(theirs.getEntries());
    for (int i = 0; i < ours.entries().size(); i++) {
      FeedEntry our = ours.entries().get(i);
      SyndEntry their = theirs.getEntries().get(i);
      assertThat(our.title()).isEqualTo(their.getTitle());
      assertThat(our.link()).isEqualTo(their.getLink());
      assertThat(our.published() == null ? null : Date.from(our.published()))
          .isEqualTo(their.getPublishedDate());
    }
  }

  private static SyndFeed feed(String dialect) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType(dialect);
    feed.setTitle("Harbour, Pier — Noticias");
    feed.setLink("https://harbour.example/");
    feed.setDescription("All the port");
    feed.setEntries(List.copyOf(IntStream.range(0, 5).mapToObj(RomeAgreementTest::entry).toList()));
    return feed;
  }

  private static SyndEntry entry(int number) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setTitle("Ships “return”, no. " + number);
    entry.setLink("https://harbour.example/2026/" + number);
    entry.setPublishedDate(Date.from(NOON.plusSeconds(number)));
    return entry;
  }
}
