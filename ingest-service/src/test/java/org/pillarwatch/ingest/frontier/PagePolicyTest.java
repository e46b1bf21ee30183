package org.pillarwatch.ingest.frontier;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.frontier.PagePolicy.Step;

class PagePolicyTest {

  PagePolicy policy = new PagePolicy(4);

  @Test
  void triesAPageThatCannotBeReachedAgainMoreAndMoreRarely() {
    var failed = new FetchOutcome.Unreachable(Failure.TIMEOUT, "late");

    assertThat(policy.after(failed, 0)).isEqualTo(new Step.Retry(ofSeconds(30), "timeout"));
    assertThat(policy.after(failed, 1)).isEqualTo(new Step.Retry(ofMinutes(2), "timeout"));
    assertThat(policy.after(failed, 2)).isEqualTo(new Step.Retry(ofMinutes(8), "timeout"));
    assertThat(policy.after(failed, 3)).isEqualTo(new Step.MakeDo("timeout"));
  }

  @Test
  void givesAHostThatThrottlesTheTimeItAsksFor() {
    assertThat(policy.after(new FetchOutcome.Throttled(ofHours(2)), 5))
        .isEqualTo(new Step.Retry(ofHours(6), "throttled"));
    assertThat(policy.after(new FetchOutcome.Throttled(ofHours(2)), 0))
        .isEqualTo(new Step.Retry(ofHours(2), "throttled"));
    assertThat(policy.after(new FetchOutcome.Throttled(Duration.ZERO), 11))
        .isEqualTo(new Step.MakeDo("throttled"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Refusal.class,
      names = {"PRIVATE_ADDRESS", "BAD_ADDRESS"})
  void takesNothingFromAnEntryThatLeadsInside(Refusal reason) {
    assertThat(policy.after(new FetchOutcome.Refused(reason, "x"), 0))
        .isEqualTo(new Step.Refuse(reason.tag()));
  }

  @Test
  void makesDoWithoutAPageThatIsForbiddenOrGone() {
    assertThat(policy.after(new FetchOutcome.Refused(Refusal.ROBOTS, "/x"), 0))
        .isEqualTo(new Step.MakeDo("robots"));
    assertThat(policy.after(new FetchOutcome.NotFound(), 0))
        .isEqualTo(new Step.MakeDo("not-found"));
  }
}
