package org.pillarwatch.store.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.NOON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.store.TestArticles;

class FetchTimesTest {

  static final TestArticles REPORT = TestArticles.report("ahead");

  SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void boundsATimeAheadByTheTimeOfClassifying() {
    Instant classified = REPORT.event().classifiedAt();
    FetchTimes times =
        new FetchTimes(InstantSource.fixed(classified.plus(Duration.ofDays(9))), meters);
    ArticleClassified event =
        REPORT.fetched(classified.plus(Duration.ofDays(2))).under("t1", classified).event();

    ArticleClassified bounded = times.bounded(event);

    assertThat(bounded.article().fetchedAt()).isEqualTo(classified);
    assertThat(bounded.article().contentHash()).isEqualTo(event.article().contentHash());
    assertThat(meters.counter("pillarwatch.store.fetched.ahead").count()).isEqualTo(1);
    assertThat(times.bounded(event)).as("the same for the same record").isEqualTo(bounded);
  }

  @Test
  void boundsAlsoByThePresent() {
    FetchTimes times = new FetchTimes(InstantSource.fixed(NOON.minusSeconds(3_600)), meters);

    assertThat(times.bounded(REPORT.fetched(NOON).event()).article().fetchedAt())
        .isEqualTo(NOON.minusSeconds(3_600));
  }

  @Test
  void leavesTimesAloneThatClocksMayDifferBy() {
    ArticleClassified event = REPORT.event();
    FetchTimes times = new FetchTimes(InstantSource.fixed(NOON.plusSeconds(9_000)), meters);
    ArticleClassified soon =
        REPORT
            .fetched(event.classifiedAt().plusSeconds(59))
            .under("t1", event.classifiedAt())
            .event();

    assertThat(times.bounded(soon)).isSameAs(soon);
  }
}
