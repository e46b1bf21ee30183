package org.pillarwatch.ingest.schedule;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshScheduleTest {

  /** A Thursday. */
  static final Instant NOON = Instant.parse("2021-07-29T12:00:00Z");

  static final Cadence QUARTER_HOURLY = new Cadence(ofMinutes(15), 0, false);

  /** Adds nothing to any wait. */
  static final RandomGenerator STILL = () -> 0L;

  RefreshSchedule schedule =
      new RefreshSchedule(ofMinutes(5), ofHours(1), ofMinutes(20), ofDays(1), STILL);

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
  void learnsNothingWhereAllIsNewByItsNature() {
    assertThat(wait(new Visit.AllNew())).isEqualTo(ofMinutes(15));
  }

  @Test
  void staysWithinItsBounds() {
    Cadence cadence = QUARTER_HOURLY;
    for (int i = 0; i < 50; i++) {
      cadence = after(new Visit.Read(10, 10), cadence).cadence();
    }
    assertThat(cadence.interval()).isEqualTo(ofMinutes(5));
    for (int i = 0; i < 50; i++) {
      cadence = after(new Visit.Unchanged(), cadence).cadence();
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
      NextVisit next = after(new Visit.Failed(), cadence);
      assertThat(next.pause().orElseThrow()).isBetween(before, ofDays(1));
      before = next.pause().orElseThrow();
      cadence = next.cadence();
    }
    assertThat(before).isEqualTo(ofDays(1));
    assertThat(cadence.failures()).isEqualTo(100);
  }

  @Test
  void returnsToTheOldPaceWhenAFeedComesBack() {
    Cadence failing = new Cadence(ofMinutes(15), 30, false);

    NextVisit next = after(new Visit.Read(20, 1), failing);

    assertThat(next.cadence()).isEqualTo(QUARTER_HOURLY);
  }

  @Test
  void neverAsksAgainForAFeedThatIsGone() {
    assertThat(after(new Visit.Ended(), QUARTER_HOURLY).pause()).isEmpty();
  }

  @Test
  void spreadsVisitsAndNeverShortensAWait() {
    var spreading =
        new RefreshSchedule(ofMinutes(5), ofHours(1), ofMinutes(20), ofDays(1), new Random(7));
    var waits =
        java.util.stream.IntStream.range(0, 100)
            .mapToObj(_ ->
                spreading
                    .after(new Visit.AllNew(), QUARTER_HOURLY, PublisherHints.NONE, NOON)
                    .pause()
                    .orElseThrow())
            .toList();

    assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(ofMinutes(15), ofMinutes(17)));
    assertThat(waits.stream().distinct()).hasSizeGreaterThan(90);
  }

  @Test
  void refusesBoundsThatContradict() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RefreshSchedule(ofHours(2), ofHours(1), ofMinutes(20), ofDays(1), STILL));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "heeds a wish,                             18, 20,  1, 18",
    "grants no more than so much,             600, 20,  1, 20",
    "comes later than wished when it would,    10, 20,  1, 15",
    "heeds no wish that would cost news,       20, 20, 15,  7",
  })
  void heedsThePublishersPauseWithinBounds(
      String sentence, int wished, int entries, int fresh, int minutes) {
    PublisherHints wishes = new PublisherHints(ofMinutes(wished), Set.of(), Set.of());

    NextVisit next = schedule.after(new Visit.Read(entries, fresh), QUARTER_HOURLY, wishes, NOON);

    assertThat(next.pause().orElseThrow().toMinutes()).isEqualTo(minutes);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "goes on when it is not quiet,        11, MONDAY,   12:15",
    "waits for the end of a quiet hour,   12, MONDAY,   13:00",
    "waits on a quiet day for half of it,  3, THURSDAY, 00:00",
  })
  void comesNotInQuietTimes(String sentence, int hour, DayOfWeek day, LocalTime expected) {
    PublisherHints wishes = new PublisherHints(Duration.ZERO, Set.of(hour), Set.of(day));

    Duration wait =
        schedule.after(new Visit.Read(20, 1), QUARTER_HOURLY, wishes, NOON).pause().orElseThrow();

    assertThat(LocalTime.NOON.plus(wait)).isEqualTo(expected);
  }

  @Test
  void keepsThePaceThatTheOperatorChose() {
    Cadence chosen = new Cadence(ofHours(6), 3, true);

    NextVisit next = after(new Visit.Read(10, 10), chosen);

    assertThat(next.pause()).contains(ofHours(6));
    assertThat(next.cadence()).isEqualTo(new Cadence(ofHours(6), 0, true));
  }

  private NextVisit after(Visit visit, Cadence cadence) {
    return schedule.after(visit, cadence, PublisherHints.NONE, NOON);
  }

  private Duration wait(Visit visit) {
    return after(visit, QUARTER_HOURLY).pause().orElseThrow();
  }
}
