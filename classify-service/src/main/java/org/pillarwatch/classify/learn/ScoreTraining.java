package org.pillarwatch.classify.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pillarwatch.learning.LogisticTraining;
import org.pillarwatch.learning.SparseRows;

/**
 * Learns the scores of topics from labelled texts and, by what a first model makes of them, from
 * many texts without labels: these lend their words the weights that the few labelled texts cannot.
 */
final class ScoreTraining {

  private static final int ITERATIONS = 45;

  private final int topics;
  private final int columns;
  private final SparseRows labelled;
  private final SparseRows labelledWithCues;
  private final List<float[]> targets;
  private final List<float[]> known;
  private final SparseRows unlabelled;
  private final SparseRows unlabelledWithCues;
  private final float[] shares;
  private final FeatureSpace space;
  private final TrainingSettings settings;
  private final double[] prior;

  /**
   * Prepares texts.
   *
   * @param cues what the taxonomy's cues amount to in each labelled text, then in each other one
   * @param prior weights that the learned ones start from; zeros when empty
   */
  ScoreTraining(
      FeatureSpace space,
      List<String> topicIds,
      List<LabelledText> labelledTexts,
      List<LabelledText> unlabelledTexts,
      List<double[]> cues,
      double[] prior,
      TrainingSettings settings) {
    this.topics = topicIds.size();
    this.columns = space.columns();
    this.labelled = space.rows(labelledTexts);
    this.unlabelled = space.rows(unlabelledTexts);
    this.labelledWithCues = withCues(labelled, cues.subList(0, labelledTexts.size()));
    this.unlabelledWithCues = withCues(unlabelled, cues.subList(labelledTexts.size(), cues.size()));
    this.targets = new ArrayList<>();
    this.known = new ArrayList<>();
    for (LabelledText text : labelledTexts) {
      float[] target = new float[topics];
      float[] judged = new float[topics];
      for (int topic = 0; topic < topics; topic++) {
        Boolean judgement = text.judgements().get(topicIds.get(topic));
        target[topic] = Boolean.TRUE.equals(judgement) ? 1 : 0;
        judged[topic] = judgement == null ? 0 : 1;
      }
      targets.add(target);
      known.add(judged);
    }
    this.shares = shares(unlabelledTexts, settings.unlabelledShare());
    this.space = space;
    this.settings = settings;
    this.prior = prior.clone();
  }

  private SparseRows withCues(SparseRows rows, List<double[]> cues) {
    var wider = new SparseRows();
    for (int row = 0; row < rows.count(); row++) {
      for (int topic = 0; topic < topics; topic++) {
        wider.add(columns + topic, cues.get(row)[topic]);
      }
      wider.addRow(rows, row);
    }
    return wider;
  }

  /** Languages with few texts count more for each, but not as much as all of a large one. */
  private static float[] shares(List<LabelledText> texts, double share) {
    Map<Optional<String>, Integer> counts = new HashMap<>();
    texts.forEach(text -> counts.merge(text.language(), 1, Integer::sum));
    double total = counts.values().stream().mapToDouble(Math::sqrt).sum();
    float[] shares = new float[texts.size()];
    for (int row = 0; row < shares.length; row++) {
      int count = counts.getOrDefault(texts.get(row).language(), 1);
      shares[row] = (float) (share * texts.size() / total / Math.sqrt(count));
    }
    return shares;
  }

  /** Returns weights learned from some of the labelled texts and all others. */
  double[] fit(List<Integer> rows) {
    List<float[]> weights = balanced(rows);
    List<float[]> wanted = rows.stream().map(targets::get).toList();
    double[] first = fit(labelled, rows, wanted, weights, new BitSet());
    if (unlabelled.count() == 0) {
      return space.words().size() <= settings.mostWords()
          ? first
          : fit(labelled, rows, wanted, weights, light(first));
    }
    return fitWithOthers(rows, wanted, weights, first);
  }

  /** Learns again from all texts, those without labels by what first weights make of them. */
  private double[] fitWithOthers(
      List<Integer> rows, List<float[]> wanted, List<float[]> weights, double[] first) {
    double[] firstWithCues = fit(labelledWithCues, rows, wanted, weights, new BitSet());
    var all = new SparseRows();
    BitSet light = light(first);
    rows.forEach(row -> all.addRow(labelled, row, light));
    List<float[]> allTargets = new ArrayList<>(wanted);
    List<float[]> allWeights = new ArrayList<>(weights);
    for (int row = 0; row < unlabelled.count(); row++) {
      double[] plain = probabilities(scores(unlabelled, row, first));
      double[] cued = probabilities(scores(unlabelledWithCues, row, firstWithCues));
      float[] target = new float[topics];
      float[] weight = new float[topics];
      for (int topic = 0; topic < topics; topic++) {
        target[topic] = (float) ((plain[topic] + cued[topic]) / 2);
        weight[topic] = shares[row];
      }
      allTargets.add(target);
      allWeights.add(weight);
      all.addRow(unlabelled, row, light);
    }
    return new LogisticTraining(all, columns, allTargets, allWeights, settings.penalty(), prior)
        .fit(ITERATIONS);
  }

  private double[] fit(
      SparseRows from,
      List<Integer> rows,
      List<float[]> targets,
      List<float[]> weights,
      BitSet without) {
    var some = new SparseRows();
    rows.forEach(row -> some.addRow(from, row, without));
    boolean wide = from == labelledWithCues;
    double[] start =
        prior.length == 0 || !wide ? prior : Arrays.copyOf(prior, prior.length + topics * topics);
    return new LogisticTraining(
            some, wide ? columns + topics : columns, targets, weights, settings.penalty(), start)
        .fit(ITERATIONS);
  }

  /** Returns the columns of words that weigh least: those beyond the number to keep. */
  private BitSet light(double[] weights) {
    var light = new BitSet();
    IntStream.range(0, space.words().size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer word) -> -weight(word, weights)))
        .skip(settings.mostWords())
        .forEach(word -> light.set(space.wordColumn(word)));
    return light;
  }

  private double weight(int word, double[] weights) {
    double most = 0;
    for (int topic = 0; topic < topics; topic++) {
      most = Math.max(most, Math.abs(weights[space.wordColumn(word) * topics + topic]));
    }
    return most * space.rarity(word);
  }

  /** Returns the scores of a labelled text by weights that {@link #fit} returned. */
  double[] scores(int row, double[] weights) {
    return scores(labelled, row, weights);
  }

  private double[] scores(SparseRows rows, int row, double[] weights) {
    double[] sums = new double[topics];
    System.arraycopy(weights, weights.length - topics, sums, 0, topics);
    rows.multiply(row, weights, topics, sums);
    return sums;
  }

  private static double[] probabilities(double[] scores) {
    double[] probabilities = new double[scores.length];
    for (int topic = 0; topic < scores.length; topic++) {
      probabilities[topic] = 1 / (1 + Math.exp(-scores[topic]));
    }
    return probabilities;
  }

  /** Texts with a topic count as much together as those without it. */
  private List<float[]> balanced(List<Integer> rows) {
    double[] with = new double[topics];
    double[] judged = new double[topics];
    for (int row : rows) {
      for (int topic = 0; topic < topics; topic++) {
        judged[topic] += known.get(row)[topic];
        with[topic] += known.get(row)[topic] * targets.get(row)[topic];
      }
    }
    List<float[]> weights = new ArrayList<>();
    for (int row : rows) {
      float[] weight = new float[topics];
      for (int topic = 0; topic < topics; topic++) {
        double same = targets.get(row)[topic] > 0 ? with[topic] : judged[topic] - with[topic];
        weight[topic] = (float) (known.get(row)[topic] * judged[topic] / 2 / Math.max(1, same));
      }
      weights.add(weight);
    }
    return weights;
  }
}
