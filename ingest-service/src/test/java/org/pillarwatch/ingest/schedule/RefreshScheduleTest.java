package org.pillarwatch.ingest.schedule;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RefreshScheduleTest {

  static final Cadence QUARTER_HOURLY = new Cadence(ofMinutes(15), 0);

  /** Adds nothing to any wait. */
  static final RandomGenerator STILL = () -> 0L;

  RefreshSchedule schedule = new RefreshSchedule(ofMinutes(5), ofHours(1), ofDays(1), STILL);

  @Test
  void comesBackSoonerWhileMuchIsNew() {
    assertThat(wait(new Visit.Read(20, 15))).isEqualTo(Duration.ofSeconds(450));
  }

  @Test
  void keepsThePaceWhileALittleIsNew() {
    assertThat(wait(new Visit.Read(20, 1))).isEqualTo(ofMinutes(15));
  }

  @Test
  void comesBackLaterWhileNothingIsNew() {
    assertThat(wait(new Visit.Read(20, 0))).isEqualTo(wait(new Visit.Unchanged()));
    assertThat(wait(new Visit.Unchanged())).isGreaterThan(ofMinutes(15));
  }

  @Test
  void learnsNothingFromTheFirstReading() {
    assertThat(wait(new Visit.First())).isEqualTo(ofMinutes(15));
  }

  @Test
  void staysWithinItsBounds() {
    Cadence cadence = QUARTER_HOURLY;
    for (int i = 0; i < 50; i++) {
      cadence = schedule.after(new Visit.Read(10, 10), cadence).cadence();
    }
    assertThat(cadence.interval()).isEqualTo(ofMinutes(5));
    for (int i = 0; i < 50; i++) {
      cadence = schedule.after(new Visit.Unchanged(), cadence).cadence();
    }
    assertThat(cadence.interval()).isEqualTo(ofHours(1));
  }

  @Test
  void waitsAsLongAsTheHostAsked() {
    assertThat(wait(new Visit.AskedToWait(ofHours(40)))).isEqualTo(ofHours(40));
  }

  @Test
  void waitsAsAfterAnErrorWhenTheHostNamesNoPause() {
    assertThat(wait(new Visit.AskedToWait(Duration.ZERO))).isEqualTo(wait(new Visit.Failed()));
  }

  @Test
  void backsOffFromAFeedThatFailsButNeverGivesItUp() {
    Cadence cadence = QUARTER_HOURLY;
    Duration before = Duration.ZERO;
    for (int i = 0; i < 100; i++) {
      NextVisit next = schedule.after(new Visit.Failed(), cadence);
      assertThat(next.pause().orElseThrow()).isBetween(before, ofDays(1));
      before = next.pause().orElseThrow();
      cadence = next.cadence();
    }
    assertThat(before).isEqualTo(ofDays(1));
    assertThat(cadence.failures()).isEqualTo(100);
  }

  @Test
  void returnsToTheOldPaceWhenAFeedComesBack() {
    Cadence failing = new Cadence(ofMinutes(15), 30);

    NextVisit next = schedule.after(new Visit.Read(20, 1), failing);

    assertThat(next.cadence()).isEqualTo(QUARTER_HOURLY);
  }

  @Test
  void neverAsksAgainForAFeedThatIsGone() {
    assertThat(schedule.after(new Visit.Ended(), QUARTER_HOURLY).pause()).isEmpty();
  }

  @Test
  void spreadsVisitsAndNeverShortensAWait() {
    var spreading = new RefreshSchedule(ofMinutes(5), ofHours(1), ofDays(1), new Random(7));
    var waits =
        java.util.stream.IntStream.range(0, 100)
            .mapToObj(_ -> spreading.after(new Visit.First(), QUARTER_HOURLY).pause().orElseThrow())
            .toList();

    assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(ofMinutes(15), ofMinutes(17)));
    assertThat(waits.stream().distinct()).hasSizeGreaterThan(90);
  }

  @Test
  void refusesBoundsThatContradict() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RefreshSchedule(ofHours(2), ofHours(1), ofDays(1), STILL));
  }

  private Duration wait(Visit visit) {
    return schedule.after(visit, QUARTER_HOURLY).pause().orElseThrow();
  }
}
