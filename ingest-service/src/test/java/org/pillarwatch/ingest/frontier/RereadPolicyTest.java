package org.pillarwatch.ingest.frontier;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.fetch.FetchOutcome.Gone;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.RevisitTerms;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.frontier.RereadPolicy.Step;

class RereadPolicyTest {

  private static final Instant NOON = Instant.parse("2021-07-29T12:00:00Z");

  private final RereadPolicy fresh =
      new RereadPolicy(List.of(ofMinutes(15), ofHours(1), ofHours(4)));

  @Test
  void readsAgainAfterGrowingPausesAndThenNoMore() {
    assertThat(fresh.next(NOON, 0, NOON)).contains(NOON.plus(ofMinutes(15)));
    assertThat(fresh.next(NOON, 1, NOON.plus(ofMinutes(16)))).contains(NOON.plus(ofHours(1)));
    assertThat(fresh.next(NOON, 2, NOON.plus(ofMinutes(61)))).contains(NOON.plus(ofHours(4)));
    assertThat(fresh.next(NOON, 3, NOON.plus(ofHours(5)))).isEmpty();
  }

  @Test
  void doesNotMakeUpForReadingsThatItMissed() {
    Instant late = NOON.plus(ofHours(2));

    assertThat(fresh.next(NOON, 0, late)).contains(NOON.plus(ofHours(4)));
    assertThat(fresh.over(NOON, NOON.plus(ofHours(4)))).isEqualTo(2);
  }

  @Test
  void neverReadsAgainWithoutASchedule() {
    assertThat(new RereadPolicy(List.of()).next(NOON, 0, NOON)).isEqualTo(Optional.empty());
  }

  @Test
  void takesTheHostsWordThatAPageIsWhatItWas() {
    var answer = new NotModified(new Validators("\"7\"", null), RevisitTerms.NONE);

    assertThat(fresh.after(answer, null, NOON)).isEqualTo(new Step.Unchanged(answer));
  }

  @Test
  void looksAgainInADayWhenAPageIsGone() {
    assertThat(fresh.after(new NotFound(), null, NOON))
        .isEqualTo(new Step.LookAgain(NOON.plus(ofDays(1)), NOON));
  }

  @Test
  void takesAPageForWithdrawnThatIsStillGoneADayLater() {
    assertThat(fresh.after(new Gone(), NOON, NOON.plus(ofHours(23))))
        .isEqualTo(new Step.LookAgain(NOON.plus(ofDays(1)), NOON));
    assertThat(fresh.after(new NotFound(), NOON, NOON.plus(ofDays(1))))
        .isEqualTo(new Step.Withdraw(NOON));
  }

  @Test
  void concludesNothingFromAHostThatIsBusy() {
    assertThat(fresh.after(new Throttled(ofMinutes(5)), NOON, NOON.plus(ofDays(2))))
        .isEqualTo(new Step.Miss("throttled"));
  }
}
