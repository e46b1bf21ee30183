package org.pillarwatch.ledger.process;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Metrics of a service, parsed from the Prometheus text format.
 *
 * @param samples in the order given
 */
public record Metrics(List<Sample> samples) {

  /**
   * One value.
   *
   * @param name of the meter
   * @param labels as written, without braces
   */
  public record Sample(String name, String labels, double value) {}

  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)\\})? ([^ ]+)(?: \\d+)?");

  /** Parses a response; lines that are not samples are ignored. */
  public static Metrics of(String text) {
    return new Metrics(
        text.lines()
            .filter(line -> !line.startsWith("#"))
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .map(Metrics::sample)
            .toList());
  }

  private static Sample sample(Matcher line) {
    String labels = line.group(2);
    return new Sample(
        line.group(1), labels == null ? "" : labels, Double.parseDouble(number(line.group(3))));
  }

  private static String number(String written) {
    return written.replace("+Inf", "Infinity").replace("-Inf", "-Infinity");
  }

  /** The sum of the samples of that name whose labels contain the text. */
  public double sum(String name, String label) {
    return samples.stream()
        .filter(sample -> sample.name().equals(name) && sample.labels().contains(label))
        .mapToDouble(Sample::value)
        .sum();
  }

  /** Returns whether any sample has that name. */
  public boolean has(String name) {
    return samples.stream().anyMatch(sample -> sample.name().equals(name));
  }
}
