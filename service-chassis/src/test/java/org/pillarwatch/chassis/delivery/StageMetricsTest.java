package org.pillarwatch.chassis.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class StageMetricsTest {

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final StageMetrics door = new StageMetrics(meters, "store");

  @Test
  void countsWhatBecameOfABatch() {
    door.pass(
        3,
        passage -> {
          passage.count("stored", 2);
          passage.count("dead-lettered", 1);
        });

    assertThat(consumed()).isEqualTo(3);
    assertThat(outcome("stored")).isEqualTo(2);
    assertThat(outcome("dead-lettered")).isEqualTo(1);
    assertThat(outcome("retried")).isZero();
  }

  @Test
  void countsTheRestOfABatchThatFailedAsRetried() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            door.pass(
                3,
                passage -> {
                  passage.count("stored", 1);
                  throw new IllegalStateException("the database is away");
                }));

    assertThat(consumed()).isEqualTo(3);
    assertThat(outcome("retried")).isEqualTo(2);
  }

  @Test
  void showsARecordThatCameToNothing() {
    door.pass(3, passage -> passage.count("stored", 2));

    assertThat(consumed() - outcome("stored") - outcome("retried")).isEqualTo(1);
  }

  private double consumed() {
    return meters.get("pillarwatch.records.consumed").tag("stage", "store").counter().count();
  }

  private double outcome(String outcome) {
    return meters.get("pillarwatch.records").tag("outcome", outcome).counter().count();
  }
}
