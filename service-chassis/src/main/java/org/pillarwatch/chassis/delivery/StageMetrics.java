package org.pillarwatch.chassis.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;

/**
 * Counts the records that a stage consumes and their outcomes: consumed = sum of all outcomes;
 * alert when this does not hold for five minutes.
 *
 * <p>Records of a batch that is returned for a retry have the outcome {@value #RETRIED}, and are
 * consumed again each time. Input and outcomes are counted at different places, so that a lost
 * record shows. Safe for use by many threads.
 */
public final class StageMetrics {

  private static final String RETRIED = "retried";

  private final MeterRegistry meters;
  private final String stage;
  private final Counter consumed;

  /**
   * @param stage value of the tag {@code stage}
   */
  public StageMetrics(MeterRegistry meters, String stage) {
    this.meters = meters;
    this.stage = stage;
    this.consumed =
        Counter.builder("pillarwatch.records.consumed")
            .description("Records consumed by a stage")
            .tag("stage", stage)
            .register(meters);
    outcome(RETRIED);
  }

  /** Registers the counter of an outcome before its first increment. */
  public Counter outcome(String outcome) {
    return Counter.builder("pillarwatch.records")
        .description("Records consumed by a stage, by outcome")
        .tag("stage", stage)
        .tag("outcome", outcome)
        .register(meters);
  }

  /** Processes a batch. Records that are not counted when the work throws count as retried. */
  public void pass(int records, Consumer<Passage> work) {
    consumed.increment(records);
    var passage = new Passage();
    try {
      work.accept(passage);
    } catch (RuntimeException | Error failure) {
      passage.count(RETRIED, records - passage.counted);
      throw failure;
    }
  }

  /** Outcome counts of one batch. Not thread-safe. */
  public final class Passage {

    private int counted;

    private Passage() {}

    /** Adds records of the batch to an outcome. */
    public void count(String outcome, int records) {
      counted += records;
      outcome(outcome).increment(records);
    }
  }
}
