package org.pillarwatch.classify.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Accuracy of tags: precision, recall and F1 over all pairs of text and topic, the mean F1 over
 * topics, the share of texts without a topic that get none, and the calibration error of the tags
 * given in ten bins.
 *
 * @param texts how many texts were tagged
 */
record TagFigures(
    int texts,
    double precision,
    double recall,
    double f1,
    double macroF1,
    double empty,
    double calibrationError) {

  /** A text with its correct topics and the predicted probability of each topic. */
  @SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, never compared.
  record Tagged(LabelledText text, double[] probabilities) {}

  static TagFigures of(List<Tagged> texts, List<String> topics, double threshold) {
    int[] right = new int[topics.size()];
    int[] given = new int[topics.size()];
    int[] wanted = new int[topics.size()];
    int bare = 0;
    int left = 0;
    double[][] bins = new double[10][2];
    for (Tagged text : texts) {
      boolean anyWanted = false;
      boolean anyGiven = false;
      for (int topic = 0; topic < topics.size(); topic++) {
        Boolean judgement = text.text().judgements().get(topics.get(topic));
        if (judgement == null) {
          continue;
        }
        double probability = text.probabilities()[topic];
        boolean gives = probability >= threshold;
        wanted[topic] += judgement ? 1 : 0;
        given[topic] += gives ? 1 : 0;
        right[topic] += gives && judgement ? 1 : 0;
        anyWanted |= judgement;
        anyGiven |= gives;
        if (gives) {
          double[] bin = bins[Math.min(9, (int) (10 * probability))];
          bin[0] += probability - (judgement ? 1 : 0);
          bin[1]++;
        }
      }
      bare += anyWanted ? 0 : 1;
      left += anyWanted || anyGiven ? 0 : 1;
    }
    double error = Arrays.stream(bins).mapToDouble(bin -> Math.abs(bin[0])).sum();
    return figures(texts.size(), right, given, wanted, bare == 0 ? 1 : (double) left / bare, error);
  }

  private static TagFigures figures(
      int texts, int[] right, int[] given, int[] wanted, double empty, double error) {
    double rights = Arrays.stream(right).sum();
    double givens = Arrays.stream(given).sum();
    double wants = Arrays.stream(wanted).sum();
    double macro = 0;
    int counted = 0;
    for (int topic = 0; topic < right.length; topic++) {
      if (wanted[topic] > 0) {
        macro += f1(right[topic], given[topic], wanted[topic]);
        counted++;
      }
    }
    return new TagFigures(
        texts,
        givens == 0 ? 1 : rights / givens,
        wants == 0 ? 1 : rights / wants,
        f1(rights, givens, wants),
        counted == 0 ? 1 : macro / counted,
        empty,
        givens == 0 ? 0 : error / givens);
  }

  static double f1(double right, double given, double wanted) {
    return given + wanted == 0 ? 1 : 2 * right / (given + wanted);
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-28s texts %5d  P %.3f  R %.3f  F1 %.3f  macro %.3f  empty %.3f  calibration %.3f",
        name,
        texts,
        precision,
        recall,
        f1,
        macroF1,
        empty,
        calibrationError);
  }
}
