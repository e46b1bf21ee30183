package org.pillarwatch.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarwatch.ingest.fetch.Body;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.fetch.FetchRequest.Kind;
import org.pillarwatch.ingest.fetch.RevisitTerms;
import org.pillarwatch.ingest.fetch.Validators;

class RobotsTest {

  static final URI OPEN = URI.create("https://news.example/story");
  static final URI CLOSED = URI.create("https://news.example/private/story");

  List<URI> asked = new ArrayList<>();

  @Test
  void leavesAloneWhatTheSiteAsksFor() throws Exception {
    Robots robots = robots(file("User-agent: *\nDisallow: /private/\n"));

    assertThat(robots.refuse(OPEN, Kind.PAGE)).isEmpty();
    assertThat(robots.refuse(CLOSED, Kind.PAGE))
        .contains(new Refused(Refusal.ROBOTS, "/private/story"));
  }

  @Test
  void heedsWhatIsSaidToUsByName() throws Exception {
    Robots robots =
        robots(file("User-agent: *\nDisallow:\n\nUser-agent: Pillarwatch\nDisallow: /\n"));

    assertThat(robots.refuse(OPEN, Kind.PAGE)).isPresent();
  }

  @Test
  void asksOnceForASite() throws Exception {
    Robots robots = robots(file(""));

    robots.refuse(OPEN, Kind.PAGE);
    robots.refuse(CLOSED, Kind.PAGE);

    assertThat(asked).containsExactly(URI.create("https://news.example/robots.txt"));
  }

  @Test
  void goesAheadWhereThereIsNoFile() throws Exception {
    assertThat(robots(new NotFound()).refuse(CLOSED, Kind.PAGE)).isEmpty();
  }

  @Test
  void waitsWhileTheFileCannotBeHad() throws Exception {
    var robots = robots(new Unreachable(Failure.SERVER_ERROR, "status 503"));

    assertThat(robots.refuse(OPEN, Kind.PAGE).orElseThrow()).isInstanceOf(Throttled.class);
  }

  @Test
  void doesNotConcernFeeds() throws Exception {
    assertThat(robots(file("User-agent: *\nDisallow: /\n")).refuse(OPEN, Kind.FEED)).isEmpty();
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,", "2,PT2S", "0.5,PT0.5S", "30,PT30S", "301,PT30S", "86400,PT30S"})
  void keepsAPauseWithinBounds(String asked, @Nullable Duration kept) throws Exception {
    Robots robots =
        robots(file("User-agent: *\nCrawl-delay: " + asked + "\nDisallow: /private/\n"));

    assertThat(robots.refuse(OPEN, Kind.PAGE)).isEmpty();
    assertThat(robots.pause(OPEN)).isEqualTo(Optional.ofNullable(kept));
  }

  private Robots robots(FetchOutcome answer) {
    return new Robots(request -> {
      asked.add(request.url());
      return answer;
    });
  }

  private static FetchOutcome file(String text) {
    return new Fetched(
        new Body(text.getBytes(UTF_8), Map.of("content-type", "text/plain")),
        URI.create("https://news.example/robots.txt"),
        Validators.NONE,
        RevisitTerms.NONE);
  }
}
