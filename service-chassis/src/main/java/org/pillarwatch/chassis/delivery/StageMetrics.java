package org.pillarwatch.chassis.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;

/**
 * Counts what a stage takes from its topic and what becomes of it: consumed = the sum over all
 * outcomes; alert when it does not hold for five minutes.
 *
 * <p>Records of a batch that is given back to be tried again have the outcome {@value #RETRIED},
 * and are consumed anew each time. What is consumed and what it came to are counted at different
 * places, so that a record which is lost between them shows. Safe for use by many threads.
 */
public final class StageMetrics {

  private static final String RETRIED = "retried";

  private final MeterRegistry meters;
  private final String stage;
  private final Counter consumed;

  /**
   * @param stage as it stands in the tag of the meters
   */
  public StageMetrics(MeterRegistry meters, String stage) {
    this.meters = meters;
    this.stage = stage;
    this.consumed =
        Counter.builder("pillarwatch.records.consumed")
            .description("Records that a stage took from its topic")
            .tag("stage", stage)
            .register(meters);
    outcome(RETRIED);
  }

  /** Makes an outcome visible before it first happens. */
  public Counter outcome(String outcome) {
    return Counter.builder("pillarwatch.records")
        .description("Records that a stage took from its topic, by what became of them")
        .tag("stage", stage)
        .tag("outcome", outcome)
        .register(meters);
  }

  /** Lets a batch through. Whatever the work has not counted when it throws is tried again. */
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

  /** The way of one batch through the door. For one thread. */
  public final class Passage {

    private int counted;

    private Passage() {}

    /** So many more records of the batch came to this. */
    public void count(String outcome, int records) {
      counted += records;
      outcome(outcome).increment(records);
    }
  }
}
