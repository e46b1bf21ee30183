package org.pillarwatch.classify.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.classify.pillar.Calibrator;
import org.pillarwatch.classify.pillar.TopicModel;
import org.pillarwatch.learning.LogisticTraining;
import org.pillarwatch.learning.SparseRows;

/**
 * Learns the calibration of scores to probabilities: parameters for all languages and topics, and
 * deviations of each language and topic as far as its texts support them.
 */
final class CalibrationTraining {

  private static final double PENALTY = 1;
  private static final int ITERATIONS = 200;

  /** Shared parameters have a lower penalty. */
  private static final double SHARED = 5;

  private final List<String> topics;
  private final List<String> languages;
  private final double deviation;

  CalibrationTraining(List<String> topics, List<String> languages, double deviation) {
    this.topics = topics;
    this.languages = languages;
    this.deviation = deviation;
  }

  /** A text with scores by weights that were learned without it. */
  @SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, never compared.
  record Example(LabelledText text, double[] scores, double[] cues) {}

  /** Returns a calibrator for each language, and one for the others. */
  Map<String, Calibrator> fit(List<Example> examples) {
    var rows = new SparseRows();
    List<float[]> targets = new ArrayList<>();
    List<float[]> weights = new ArrayList<>();
    for (Example example : examples) {
      for (int topic = 0; topic < topics.size(); topic++) {
        Boolean judgement = example.text().judgements().get(topics.get(topic));
        if (judgement != null) {
          addRow(rows, example, topic);
          targets.add(new float[] {judgement ? 1 : 0});
          weights.add(new float[] {1});
        }
      }
    }
    double[] fitted =
        new LogisticTraining(rows, columns(), targets, weights, PENALTY, new double[0])
            .fit(ITERATIONS);
    Map<String, Calibrator> calibrators = new HashMap<>();
    for (String language : languages) {
      calibrators.put(language, calibrator(fitted, languages.indexOf(language)));
    }
    calibrators.put(TopicModel.ANY_LANGUAGE, calibrator(fitted, -1));
    return calibrators;
  }

  private int columns() {
    return Calibrator.FACTORS * (1 + languages.size() + topics.size());
  }

  private void addRow(SparseRows rows, Example example, int topic) {
    double[] factors = Calibrator.factors(example.scores(), example.cues(), topic);
    int language = example.text().language().map(languages::indexOf).orElse(-1);
    for (int factor = 0; factor < Calibrator.FACTORS; factor++) {
      rows.add(factor, SHARED * factors[factor]);
      if (language >= 0) {
        rows.add(languageColumn(language, factor), deviation * factors[factor]);
      }
      rows.add(topicColumn(topic, factor), deviation * factors[factor]);
    }
    rows.endRow();
  }

  private int languageColumn(int language, int factor) {
    return Calibrator.FACTORS * (1 + language) + factor;
  }

  private int topicColumn(int topic, int factor) {
    return Calibrator.FACTORS * (1 + languages.size() + topic) + factor;
  }

  private Calibrator calibrator(double[] fitted, int language) {
    double[][] rows = new double[topics.size()][Calibrator.FACTORS];
    for (int topic = 0; topic < topics.size(); topic++) {
      for (int factor = 0; factor < Calibrator.FACTORS; factor++) {
        rows[topic][factor] =
            SHARED * fitted[factor]
                + deviation * fitted[topicColumn(topic, factor)]
                + (language < 0 ? 0 : deviation * fitted[languageColumn(language, factor)])
                + (factor == 0 ? fitted[fitted.length - 1] : 0);
      }
    }
    return new Calibrator(rows);
  }
}
