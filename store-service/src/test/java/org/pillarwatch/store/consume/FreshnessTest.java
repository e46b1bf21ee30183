package org.pillarwatch.store.consume;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pillarwatch.chassis.delivery.DeadLetters;
import org.pillarwatch.store.TestArticles;
import org.pillarwatch.store.article.Change;

class FreshnessTest {

  final TestArticles report = TestArticles.report("fresh").fetched(TestArticles.NOON);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Freshness freshness =
      new Freshness(meters, InstantSource.fixed(TestArticles.NOON.plusSeconds(3)));
  final ConsumerRecord<String, byte @Nullable []> origin =
      new ConsumerRecord<>("articles.classified", 0, 0, "key", new byte[0]);

  @Test
  void timesNewArticlesAndNewVersions() {
    freshness.stored(Change.ADDED, origin, report.event());
    freshness.stored(Change.CORRECTED, origin, report.event());

    assertThat(timer().count()).isEqualTo(2);
    assertThat(timer().totalTime(SECONDS)).isEqualTo(6);
  }

  @Test
  void leavesOutWhatNoReaderWaitedFor() {
    freshness.stored(Change.RETAGGED, origin, report.event());
    freshness.stored(Change.UNCHANGED, origin, report.event());
    freshness.stored(Change.SUPERSEDED, origin, report.event());

    assertThat(timer().count()).isZero();
  }

  @Test
  void leavesOutWhatWaitedForAPerson() {
    origin.headers().add(DeadLetters.REPLAY_OF, new byte[0]);

    freshness.stored(Change.ADDED, origin, report.event());

    assertThat(timer().count()).isZero();
  }

  @Test
  void takesAClockThatIsBehindAsNoTimeAtAll() {
    freshness.stored(
        Change.ADDED, origin, report.fetched(TestArticles.NOON.plusSeconds(60)).event());

    assertThat(timer().totalTime(SECONDS)).isZero();
  }

  private Timer timer() {
    return meters.get("pillarwatch.fetched.to.stored").timer();
  }
}
