package org.pillarwatch.classify.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.pillarwatch.classify.pillar.FeatureCounts;
import org.pillarwatch.classify.pillar.TopicModel;
import org.pillarwatch.classify.pillar.TopicReview;
import org.pillarwatch.classify.pillar.TopicScorer;
import org.pillarwatch.classify.pillar.WordNorm;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.learning.LogisticTraining;
import org.pillarwatch.learning.SparseRows;

/**
 * Adaptation of the weights of a taxonomy to a newsroom's own judgements. Learned weights add to
 * those in use and are kept small, so that few judgements change little. Words that several of the
 * texts contain and the weights lack are learned as well.
 */
public final class NewsroomTraining {

  /** With fewer texts, held-out figures show nothing. */
  static final int FEWEST_TEXTS = 20;

  /** A word in fewer texts is not learned. */
  private static final int FEWEST_TEXTS_OF_WORD = 3;

  /** The rarity of a word when the weights know no other. */
  private static final float USUAL_RARITY = 5.7f;

  private static final int FOLDS = 5;
  private static final double PENALTY = 2;
  private static final int ITERATIONS = 60;

  private final Taxonomy taxonomy;
  private final TopicModel before;
  private final List<LabelledText> texts;
  private final List<String> features = new ArrayList<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, TopicModel.WordWeights> words;

  private NewsroomTraining(Taxonomy taxonomy, TopicModel before, List<LabelledText> texts) {
    this.taxonomy = taxonomy;
    this.before = before;
    this.texts = texts;
    before.concepts().keySet().stream().sorted().forEach(name -> add("concept " + name));
    words = new TreeMap<>(before.words());
    newWords()
        .forEach(word ->
            words.put(
                word, new TopicModel.WordWeights(USUAL_RARITY, new float[before.topics().size()])));
    words.keySet().forEach(word -> add("word " + word));
  }

  private List<String> newWords() {
    Map<String, Integer> inTexts = new HashMap<>();
    texts.forEach(text ->
        counts(text).words().keySet().forEach(word -> inTexts.merge(word, 1, Integer::sum)));
    return inTexts.entrySet().stream()
        .filter(each -> each.getValue() >= FEWEST_TEXTS_OF_WORD)
        .map(Map.Entry::getKey)
        .filter(word -> !before.words().containsKey(word))
        .toList();
  }

  private static FeatureCounts counts(LabelledText text) {
    return FeatureCounts.of(Words.of(text.title()), Words.of(text.text()), text.language());
  }

  private void add(String feature) {
    columns.put(feature, features.size());
    features.add(feature);
  }

  /**
   * Learns from judgements and measures the gain on judgements left out.
   *
   * @param before the weights in use
   * @param texts texts with judgements of some topics of the taxonomy
   * @param version names the new weights
   */
  public static TrainingResult train(
      Taxonomy taxonomy, TopicModel before, List<LabelledText> texts, String version) {
    if (texts.size() < FEWEST_TEXTS) {
      return new TrainingResult.TooFew(texts.size(), FEWEST_TEXTS);
    }
    return new NewsroomTraining(taxonomy, before, texts).train(version);
  }

  private TrainingResult train(String version) {
    TopicScorer now = TopicScorer.by(taxonomy, before);
    List<TagFigures.Tagged> old = texts.stream().map(text -> tagged(now, text)).toList();
    var was = quality(old);
    List<TagFigures.Tagged> fresh = leftOut(old, version, false);
    var becomes = quality(fresh);
    // Any judgements, even random ones, teach how common topics are: words must teach more.
    return becomes.isBetterThan(was) && isSurelyBetter(fresh, leftOut(old, version, true))
        ? new TrainingResult.Better(was, becomes, adapted(all(), old, version, false))
        : new TrainingResult.Worse(was, becomes);
  }

  private List<Integer> all() {
    return IntStream.range(0, texts.size()).boxed().toList();
  }

  private List<TagFigures.Tagged> leftOut(
      List<TagFigures.Tagged> old, String version, boolean onlyLevel) {
    Map<Integer, TagFigures.Tagged> fresh = new TreeMap<>();
    for (List<Integer> fold : folds()) {
      List<Integer> others = all().stream().filter(text -> !fold.contains(text)).toList();
      TopicScorer scorer = TopicScorer.by(taxonomy, adapted(others, old, version, onlyLevel));
      fold.forEach(text -> fresh.put(text, tagged(scorer, texts.get(text))));
    }
    return List.copyOf(fresh.values());
  }

  /** By source where there are enough of them, by text otherwise. */
  private List<List<Integer>> folds() {
    List<List<Integer>> bySource = SourceFolds.of(texts, FOLDS);
    if (bySource.size() == FOLDS) {
      return bySource;
    }
    return IntStream.range(0, FOLDS)
        .mapToObj(fold ->
            IntStream.range(0, texts.size()).filter(text -> text % FOLDS == fold).boxed().toList())
        .toList();
  }

  private TrainingResult.Quality quality(List<TagFigures.Tagged> tagged) {
    TagFigures figures = TagFigures.of(tagged, before.topics(), before.threshold());
    double surprise = tagged.stream().mapToDouble(this::surprise).sum();
    long judged =
        tagged.stream()
            .flatMap(text -> before.topics().stream().map(text.text().judgements()::get))
            .filter(Objects::nonNull)
            .count();
    return new TrainingResult.Quality(
        figures.precision(), figures.recall(), figures.f1(), surprise / Math.max(1, judged));
  }

  /** Returns the negative log likelihood of a text's judgements. */
  private double surprise(TagFigures.Tagged text) {
    double surprise = 0;
    for (int topic = 0; topic < before.topics().size(); topic++) {
      Boolean judgement = text.text().judgements().get(before.topics().get(topic));
      if (judgement != null) {
        double probability = text.probabilities()[topic];
        surprise -= Math.log(Math.max(1e-6, judgement ? probability : 1 - probability));
      }
    }
    return surprise;
  }

  /** Returns whether the mean gain over the texts exceeds twice its standard error. */
  private boolean isSurelyBetter(List<TagFigures.Tagged> fresh, List<TagFigures.Tagged> other) {
    double[] gains =
        IntStream.range(0, fresh.size())
            .mapToDouble(text -> surprise(other.get(text)) - surprise(fresh.get(text)))
            .toArray();
    double mean = Arrays.stream(gains).average().orElse(0);
    double variance =
        Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum() / gains.length;
    return mean > 2 * Math.sqrt(variance / gains.length);
  }

  private static TagFigures.Tagged tagged(TopicScorer scorer, LabelledText text) {
    return new TagFigures.Tagged(
        text,
        scorer.review(text.reading()).stream().mapToDouble(TopicReview::probability).toArray());
  }

  private TopicModel adapted(
      List<Integer> some, List<TagFigures.Tagged> old, String version, boolean onlyLevel) {
    var rows = new SparseRows();
    List<float[]> targets = new ArrayList<>();
    List<float[]> weights = new ArrayList<>();
    List<float[]> offsets = new ArrayList<>();
    int topics = before.topics().size();
    for (int index : some) {
      LabelledText text = texts.get(index);
      if (!onlyLevel) {
        addFeatures(rows, text);
      }
      rows.endRow();
      float[] target = new float[topics];
      float[] weight = new float[topics];
      float[] offset = new float[topics];
      for (int topic = 0; topic < topics; topic++) {
        Boolean judgement = text.judgements().get(before.topics().get(topic));
        target[topic] = Boolean.TRUE.equals(judgement) ? 1 : 0;
        weight[topic] = judgement == null ? 0 : 1;
        double probability = Math.clamp(old.get(index).probabilities()[topic], 1e-4, 1 - 1e-4);
        offset[topic] = (float) Math.log(probability / (1 - probability));
      }
      targets.add(target);
      weights.add(weight);
      offsets.add(offset);
    }
    double[] learned =
        LogisticTraining.beyond(offsets, rows, features.size(), targets, weights, PENALTY)
            .fit(ITERATIONS);
    return added(learned, version);
  }

  private void addFeatures(SparseRows rows, LabelledText text) {
    FeatureCounts counts = counts(text);
    counts
        .concepts()
        .forEach((name, count) -> add(rows, "concept " + name, Math.log1p(count.count())));
    double factor = WordNorm.factor(counts.mass());
    counts
        .words()
        .forEach((word, count) -> {
          TopicModel.WordWeights known = words.get(word);
          if (known != null) {
            add(rows, "word " + word, Math.log1p(count) * known.rarity() * factor);
          }
        });
  }

  private void add(SparseRows rows, String feature, double value) {
    Integer column = columns.get(feature);
    if (column != null) {
      rows.add(column, value);
    }
  }

  /** Learned weights apply to log odds; dividing by the calibrator's slope gives scores. */
  private TopicModel added(double[] learned, String version) {
    double[] slopes =
        Arrays.stream(
                Optional.ofNullable(before.calibrators().get(TopicModel.ANY_LANGUAGE))
                    .orElseThrow()
                    .rows())
            .mapToDouble(row -> Math.max(0.2, row[1]))
            .toArray();
    Map<String, TopicModel.ConceptWeights> concepts = new HashMap<>();
    before
        .concepts()
        .forEach((name, old) ->
            concepts.put(
                name,
                new TopicModel.ConceptWeights(
                    sum(old.anywhere(), learned, "concept " + name, slopes),
                    old.headline(),
                    old.lead())));
    Map<String, TopicModel.WordWeights> adapted = new HashMap<>();
    words.forEach((word, old) ->
        adapted.put(
            word,
            new TopicModel.WordWeights(
                old.rarity(), sum(old.topics(), learned, "word " + word, slopes))));
    double[] bias = before.bias().clone();
    for (int topic = 0; topic < bias.length; topic++) {
      bias[topic] += learned[features.size() * bias.length + topic] / slopes[topic];
    }
    List<String> about = new ArrayList<>(before.about());
    about.add("Adapted to the judgements of a newsroom on %d texts.".formatted(texts.size()));
    return new TopicModel(
        before.taxonomy(),
        version,
        about,
        before.topics(),
        bias,
        concepts,
        adapted,
        before.calibrators(),
        before.threshold());
  }

  private float[] sum(float[] old, double[] learned, String feature, double[] slopes) {
    int column = Optional.ofNullable(columns.get(feature)).orElseThrow();
    float[] sums = old.clone();
    for (int topic = 0; topic < sums.length; topic++) {
      sums[topic] += (float) (learned[column * sums.length + topic] / slopes[topic]);
    }
    return sums;
  }
}
