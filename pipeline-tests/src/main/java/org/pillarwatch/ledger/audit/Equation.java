package org.pillarwatch.ledger.audit;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.pillarwatch.ledger.process.Metrics;

/**
 * The equations of docs/operations.md: each consumed record ends in one counted outcome.
 *
 * <p>Counters start with their process. {@link #OF_EACH_STAGE} holds for the counters of any idle
 * process, whatever happened before it started. {@link #BETWEEN_STAGES} compares processes with one
 * another and holds in a run without kills.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions are stateless.
public enum Equation {

  /** Every entry of a feed is published or has another outcome. */
  INGEST(
      metrics ->
          metrics.sum("pillarwatch_ingest_entries_read_total", "")
              + metrics.sum("pillarwatch_ingest_pages_waiting_at_start", ""),
      metrics ->
          metrics.sum("pillarwatch_ingest_entries_total", "")
              + metrics.sum("pillarwatch_ingest_pages_waiting", "")),

  /** Every record of {@code articles.fetched} is classified, dead-lettered or retried. */
  CLASSIFY(metrics -> consumed(metrics, "classify"), metrics -> outcomes(metrics, "classify")),

  /** Every record of {@code articles.classified} is stored, dead-lettered or retried. */
  STORE(metrics -> consumed(metrics, "store"), metrics -> outcomes(metrics, "store")),

  /** Everything that ingest published is consumed by classify; retried records count once. */
  INGEST_TO_CLASSIFY(
      metrics -> metrics.sum("pillarwatch_ingest_articles_published_total", ""),
      metrics -> consumed(metrics, "classify") - outcome(metrics, "classify", "retried")),

  /** Everything that classify published is consumed by store; retried records count once. */
  CLASSIFY_TO_STORE(
      metrics -> outcome(metrics, "classify", "published"),
      metrics -> consumed(metrics, "store") - outcome(metrics, "store", "retried")),

  /** Every dead letter of any stage is collected. */
  DEAD_LETTERS(
      metrics -> metrics.sum("pillarwatch_records_total", "outcome=\"dead-lettered\""),
      metrics -> metrics.sum("pillarwatch_dead_letters_received_total", ""));

  /** Equations within one process of each stage; they hold whatever happened before it started. */
  public static final List<Equation> OF_EACH_STAGE = List.of(INGEST, CLASSIFY, STORE);

  /**
   * Equations between stages; they hold without lag in a run without kills, replays,
   * reclassification and foreign records.
   */
  public static final List<Equation> BETWEEN_STAGES =
      List.of(INGEST_TO_CLASSIFY, CLASSIFY_TO_STORE, DEAD_LETTERS);

  private final ToDoubleFunction<Metrics> in;
  private final ToDoubleFunction<Metrics> out;

  Equation(ToDoubleFunction<Metrics> in, ToDoubleFunction<Metrics> out) {
    this.in = in;
    this.out = out;
  }

  /** Both sides of an equation for some processes. */
  public record Weighed(Equation equation, double in, double out) {

    public boolean isEven() {
      return in == out;
    }

    @Override
    public String toString() {
      return "%s: %.0f in, %.0f out, %+.0f unaccounted for"
          .formatted(equation.name().toLowerCase(Locale.ROOT), in, out, in - out);
    }
  }

  /** Evaluates both sides over all processes. */
  public Weighed weigh(List<Metrics> processes) {
    return new Weighed(
        this, processes.stream().mapToDouble(in).sum(), processes.stream().mapToDouble(out).sum());
  }

  /** Returns the equations that do not hold. */
  public static List<Weighed> uneven(List<Equation> equations, List<Metrics> processes) {
    return equations.stream()
        .map(equation -> equation.weigh(processes))
        .filter(weighed -> !weighed.isEven())
        .toList();
  }

  private static double consumed(Metrics metrics, String stage) {
    return metrics.sum("pillarwatch_records_consumed_total", stage(stage));
  }

  private static double outcomes(Metrics metrics, String stage) {
    return metrics.sum("pillarwatch_records_total", stage(stage));
  }

  /** Labels are in alphabetical order. */
  private static double outcome(Metrics metrics, String stage, String outcome) {
    return metrics.sum("pillarwatch_records_total", "outcome=\"" + outcome + "\"," + stage(stage));
  }

  private static String stage(String stage) {
    return "stage=\"" + stage + "\"";
  }
}
