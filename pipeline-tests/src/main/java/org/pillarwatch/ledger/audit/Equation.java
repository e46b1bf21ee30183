package org.pillarwatch.ledger.audit;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.pillarwatch.ledger.process.Metrics;

/**
 * The equations of docs/operations.md: whatever a stage takes in comes out of it under a name.
 *
 * <p>Counters start with their process. {@link #OF_EACH_STAGE} holds for what any running process
 * says, whatever happened before it started, as soon as nothing is under way in it. {@link
 * #BETWEEN_STAGES} compares processes with one another and holds in a run in which none was killed.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold no state.
public enum Equation {

  /** Every entry that a feed held is published, or there is a reason why not. */
  INGEST(
      metrics ->
          metrics.sum("pillarwatch_ingest_entries_read_total", "")
              + metrics.sum("pillarwatch_ingest_pages_waiting_at_start", ""),
      metrics ->
          metrics.sum("pillarwatch_ingest_entries_total", "")
              + metrics.sum("pillarwatch_ingest_pages_waiting", "")),

  /** Every record of {@code articles.fetched} is classified, set aside, or given back. */
  CLASSIFY(metrics -> consumed(metrics, "classify"), metrics -> outcomes(metrics, "classify")),

  /** Every record of {@code articles.classified} is stored, set aside, or given back. */
  STORE(metrics -> consumed(metrics, "store"), metrics -> outcomes(metrics, "store")),

  /** What ingest published, classify consumed; records that were given back count once. */
  INGEST_TO_CLASSIFY(
      metrics -> metrics.sum("pillarwatch_ingest_articles_published_total", ""),
      metrics -> consumed(metrics, "classify") - outcome(metrics, "classify", "retried")),

  /** What classify published, store consumed; records that were given back count once. */
  CLASSIFY_TO_STORE(
      metrics -> outcome(metrics, "classify", "published"),
      metrics -> consumed(metrics, "store") - outcome(metrics, "store", "retried")),

  /** What any stage set aside is there for people to look at. */
  DEAD_LETTERS(
      metrics -> metrics.sum("pillarwatch_records_total", "outcome=\"dead-lettered\""),
      metrics -> metrics.sum("pillarwatch_dead_letters_received_total", ""));

  /** Hold within one process of each stage, whatever happened before it started. */
  public static final List<Equation> OF_EACH_STAGE = List.of(INGEST, CLASSIFY, STORE);

  /**
   * Hold in a run without kills, replays, reclassification and records from elsewhere, once all lag
   * is gone.
   */
  public static final List<Equation> BETWEEN_STAGES =
      List.of(INGEST_TO_CLASSIFY, CLASSIFY_TO_STORE, DEAD_LETTERS);

  private final ToDoubleFunction<Metrics> in;
  private final ToDoubleFunction<Metrics> out;

  Equation(ToDoubleFunction<Metrics> in, ToDoubleFunction<Metrics> out) {
    this.in = in;
    this.out = out;
  }

  /** What an equation says of some processes. */
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

  /** Weighs what went in against what came out, over all processes. */
  public Weighed weigh(List<Metrics> processes) {
    return new Weighed(
        this, processes.stream().mapToDouble(in).sum(), processes.stream().mapToDouble(out).sum());
  }

  /** The equations that do not hold. */
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

  /** Labels stand in alphabetical order. */
  private static double outcome(Metrics metrics, String stage, String outcome) {
    return metrics.sum("pillarwatch_records_total", "outcome=\"" + outcome + "\"," + stage(stage));
  }

  private static String stage(String stage) {
    return "stage=\"" + stage + "\"";
  }
}
