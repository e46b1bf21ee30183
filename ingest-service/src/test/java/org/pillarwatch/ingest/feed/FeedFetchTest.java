package org.pillarwatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.feed.content.EntryIdentity;
import org.pillarwatch.ingest.feed.content.FeedReport;
import org.pillarwatch.ingest.feed.content.Fingerprint;
import org.pillarwatch.ingest.fetch.Body;
import org.pillarwatch.ingest.fetch.FeedCredentials;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.RevisitTerms;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.parse.FeedReader;
import org.pillarwatch.ingest.schedule.Cadence;
import org.pillarwatch.ingest.schedule.PublisherHints;

/** What servers say of feeds that did or did not change. */
class FeedFetchTest {

  private static final URI FEED = URI.create("https://news.example/feed");
  private static final Validators TAG = new Validators("\"1\"", null);
  private static final byte[] BODY =
      "<rss version='2.0'><channel><title>News</title></channel></rss>".getBytes(UTF_8);

  @Test
  void readsOtherBytesEvenUnderTheSameTag() throws Exception {
    assertThat(visit(fetched(TAG), "another hash")).isInstanceOf(FeedReport.Read.class);
  }

  @Test
  void treatsTheSameBytesAsUnchangedUnderAnyTag() throws Exception {
    Validators newer = new Validators("\"2\"", null);

    assertThat(visit(fetched(newer), Fingerprint.of(BODY)))
        .isEqualTo(new FeedReport.Unchanged(RevisitTerms.NONE, newer));
  }

  @Test
  void believesNoServerThatWhatWasNeverReadIsUnchanged() throws Exception {
    FeedReport report = visit(new NotModified(TAG, RevisitTerms.NONE), null);

    assertThat(((FeedReport.Troubled) report).trouble().reason()).isEqualTo("protocol");
  }

  private static Fetched fetched(Validators validators) {
    return new Fetched(new Body(BODY, Map.of()), FEED, validators, RevisitTerms.NONE);
  }

  private static FeedReport visit(FetchOutcome outcome, @Nullable String heldHash)
      throws InterruptedException {
    var visit =
        new FeedFetch(
            _ -> outcome,
            new FeedReader(),
            new EntryIdentity(),
            InstantSource.fixed(Instant.EPOCH));
    return visit.to(
        new DueFeed(
            1,
            FEED,
            heldHash == null ? Validators.NONE : TAG,
            heldHash,
            new Cadence(Duration.ofMinutes(15), 0, false),
            PublisherHints.NONE,
            Optional.empty(),
            false,
            FeedCredentials.NONE,
            Duration.ZERO));
  }
}
