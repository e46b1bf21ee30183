package org.pillarwatch.classify.pillar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the weights of a model as a table that people can read and compare: UTF-8, one
 * row a line, cells divided by tabs, the kind of row first, comments after {@code #}.
 */
public final class TopicModelFile {

  private TopicModelFile() {}

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException naming the line that cannot be used
   */
  public static TopicModel read(List<String> lines) {
    var reading = new Reading();
    for (int number = 0; number < lines.size(); number++) {
      try {
        reading.line(lines.get(number));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "line %d is not a row of weights: %s".formatted(number + 1, reason(e)), e);
      }
    }
    return reading.done();
  }

  private static String reason(RuntimeException e) {
    return e instanceof IndexOutOfBoundsException
        ? "cells are missing"
        : String.valueOf(e.getMessage());
  }

  /** Returns the lines of a model's file; equal models have equal lines. */
  public static List<String> write(TopicModel model) {
    var lines = new ArrayList<String>();
    model.about().forEach(line -> lines.add("# " + line));
    lines.add("taxonomy\t" + model.taxonomy());
    lines.add("version\t" + model.version());
    lines.add("threshold\t" + number(model.threshold()));
    lines.add("topics\t" + String.join("\t", model.topics()));
    lines.add("bias" + numbers(model.bias()));
    new TreeMap<>(model.calibrators())
        .forEach((language, calibrator) -> {
          for (int topic = 0; topic < model.topics().size(); topic++) {
            lines.add(
                "calibration\t%s\t%s%s"
                    .formatted(
                        language, model.topics().get(topic), numbers(calibrator.rows()[topic])));
          }
        });
    new TreeMap<>(model.concepts())
        .forEach((name, weights) ->
            lines.add(
                "concept\t"
                    + name
                    + numbers(weights.anywhere())
                    + numbers(weights.headline())
                    + numbers(weights.lead())));
    new TreeMap<>(model.words())
        .forEach((word, weights) ->
            lines.add(
                "word\t" + word + "\t" + number(weights.rarity()) + numbers(weights.topics())));
    return lines;
  }

  private static String numbers(float[] values) {
    var cells = new StringBuilder();
    for (float value : values) {
      cells.append('\t').append(number(value));
    }
    return cells.toString();
  }

  private static String numbers(double[] values) {
    var cells = new StringBuilder();
    for (double value : values) {
      cells.append('\t').append(number(value));
    }
    return cells.toString();
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    text = text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    return text.equals("-0") ? "0" : text;
  }

  private static final class Reading {

    private final List<String> about = new ArrayList<>();
    private final Map<String, TopicModel.ConceptWeights> concepts = new HashMap<>();
    private final Map<String, TopicModel.WordWeights> words = new HashMap<>();
    private final Map<String, double[][]> calibrators = new HashMap<>();
    private @Nullable String taxonomy;
    private @Nullable String version;
    private List<String> topics = List.of();
    private double threshold;
    private double[] bias = {};

    void line(String line) {
      if (line.startsWith("#")) {
        about.add(line.substring(1).strip());
      } else if (!line.isBlank()) {
        row(line.split("\t", -1));
      }
    }

    private void row(String[] cells) {
      switch (cells[0]) {
        case "taxonomy" -> taxonomy = cells[1];
        case "version" -> version = cells[1];
        case "threshold" -> threshold = finite(cells[1]);
        case "topics" -> topics = List.of(cells).subList(1, cells.length);
        case "bias" -> bias = doubles(cells, 1, topics.size());
        case "calibration" ->
            calibrators
                    .computeIfAbsent(
                        cells[1], fresh -> new double[topics.size()][Calibrator.FACTORS])[
                    topic(cells[2])] =
                doubles(cells, 3, Calibrator.FACTORS);
        case "concept" ->
            concepts.put(
                cells[1],
                new TopicModel.ConceptWeights(
                    floats(cells, 2),
                    floats(cells, 2 + topics.size()),
                    floats(cells, 2 + 2 * topics.size())));
        case "word" ->
            words.put(
                word(cells[1]),
                new TopicModel.WordWeights((float) finite(cells[2]), floats(cells, 3)));
        default ->
            throw new IllegalArgumentException(
                "unknown kind of row: " + cells[0].substring(0, Math.min(40, cells[0].length())));
      }
    }

    private int topic(String id) {
      int topic = topics.indexOf(id);
      if (topic < 0) {
        throw new IllegalArgumentException("unknown topic: " + id);
      }
      return topic;
    }

    private float[] floats(String[] cells, int from) {
      float[] values = new float[topics.size()];
      for (int at = 0; at < values.length; at++) {
        values[at] = (float) finite(cells[from + at]);
      }
      return values;
    }

    private static double[] doubles(String[] cells, int from, int count) {
      return Arrays.stream(cells, from, from + count).mapToDouble(Reading::finite).toArray();
    }

    private static double finite(String cell) {
      double value = Double.parseDouble(cell);
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a number: " + cell);
      }
      return value;
    }

    private String word(String cell) {
      if (cell.isEmpty() || topics.isEmpty()) {
        throw new IllegalArgumentException(
            cell.isEmpty() ? "an empty word" : "the row topics must come first");
      }
      return cell;
    }

    TopicModel done() {
      if (taxonomy == null
          || version == null
          || topics.isEmpty()
          || bias.length != topics.size()
          || threshold <= 0
          || threshold >= 1
          || !calibrators.containsKey(TopicModel.ANY_LANGUAGE)) {
        throw new IllegalArgumentException(
            "weights need the rows taxonomy, version, threshold (between 0 and 1), topics, bias, and"
                + " calibration for "
                + TopicModel.ANY_LANGUAGE);
      }
      var byLanguage = new HashMap<String, Calibrator>();
      calibrators.forEach((language, rows) -> byLanguage.put(language, new Calibrator(rows)));
      return new TopicModel(
          taxonomy, version, about, topics, bias, concepts, words, byLanguage, threshold);
    }
  }
}
