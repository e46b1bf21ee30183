package org.pillarwatch.classify.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pillarwatch.classify.pillar.Calibrator;
import org.pillarwatch.classify.pillar.TopicModel;
import org.pillarwatch.classify.pillar.TopicScorer;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.classify.taxonomy.Topic;

/** Learns the weights of one taxonomy and shows, by sources left out, what they are worth. */
final class TopicTraining {

  /** Less than this is written as nothing. */
  private static final double LEAST_WRITTEN = 0.0005;

  /** Thresholds to choose from, in hundredths. */
  private static final int LOWEST = 30;

  private static final int HIGHEST = 60;

  private final Taxonomy taxonomy;
  private final List<String> topics;
  private final List<LabelledText> labelled;
  private final TrainingSettings settings;
  private final FeatureSpace space;
  private final ScoreTraining training;
  private final List<double[]> cues;
  private final CalibrationTraining calibration;

  TopicTraining(
      Taxonomy taxonomy,
      List<LabelledText> labelled,
      List<LabelledText> unlabelled,
      Prior prior,
      TrainingSettings settings) {
    this.taxonomy = taxonomy;
    this.topics = taxonomy.topics().stream().map(Topic::id).toList();
    this.labelled = labelled;
    this.settings = settings;
    TopicScorer scorer = TopicScorer.byCues(taxonomy);
    List<LabelledText> all = Stream.concat(labelled.stream(), unlabelled.stream()).toList();
    this.cues = all.parallelStream().map(text -> cues(scorer, text)).toList();
    this.space =
        FeatureSpace.of(
            all, prior.concepts().keySet(), settings.fewestForConcept(), settings.fewestForWord());
    this.training =
        new ScoreTraining(
            space, topics, labelled, unlabelled, cues, prior.weights(space, topics), settings);
    this.calibration =
        new CalibrationTraining(
            topics,
            labelled.stream()
                .flatMap(text -> text.language().stream())
                .distinct()
                .sorted()
                .toList(),
            settings.deviation());
  }

  private static double[] cues(TopicScorer scorer, LabelledText text) {
    return scorer.cueStrengths(text.reading());
  }

  int words() {
    return space.words().size();
  }

  /** Returns each labelled text with its scores by weights learned without its source. */
  List<CalibrationTraining.Example> leftOut() {
    CalibrationTraining.Example[] examples = new CalibrationTraining.Example[labelled.size()];
    List<List<Integer>> folds = SourceFolds.of(labelled, settings.folds());
    for (List<Integer> fold : folds) {
      double[] weights = training.fit(others(folds, fold));
      fold.forEach(text -> examples[text] = example(text, weights));
    }
    return List.of(examples);
  }

  private CalibrationTraining.Example example(int text, double[] weights) {
    return new CalibrationTraining.Example(
        labelled.get(text), training.scores(text, weights), cues.get(text));
  }

  private static List<Integer> others(List<List<Integer>> folds, List<Integer> fold) {
    return folds.stream()
        .filter(each -> !each.equals(fold))
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  /** Returns the texts with probabilities that owe nothing to texts of their source. */
  List<TagFigures.Tagged> tagged(List<CalibrationTraining.Example> examples) {
    TagFigures.Tagged[] tagged = new TagFigures.Tagged[labelled.size()];
    List<List<Integer>> folds = SourceFolds.of(labelled, settings.folds());
    for (List<Integer> fold : folds) {
      Map<String, Calibrator> calibrators =
          calibration.fit(others(folds, fold).stream().map(examples::get).toList());
      fold.forEach(text -> tagged[text] = tagged(examples.get(text), calibrators));
    }
    return List.of(tagged);
  }

  private TagFigures.Tagged tagged(
      CalibrationTraining.Example example, Map<String, Calibrator> calibrators) {
    Calibrator calibrator =
        Objects.requireNonNull(
            calibrators.getOrDefault(
                example.text().language().orElse(TopicModel.ANY_LANGUAGE),
                calibrators.get(TopicModel.ANY_LANGUAGE)));
    double[] probabilities =
        IntStream.range(0, topics.size())
            .mapToDouble(topic -> calibrator.probability(example.scores(), example.cues(), topic))
            .toArray();
    return new TagFigures.Tagged(example.text(), probabilities);
  }

  /** Returns the highest threshold that loses next to nothing of the best F1. */
  double threshold(List<TagFigures.Tagged> tagged) {
    double[] f1 =
        IntStream.rangeClosed(LOWEST, HIGHEST)
            .mapToDouble(percent -> TagFigures.of(tagged, topics, percent / 100.0).f1())
            .toArray();
    double best = Arrays.stream(f1).max().orElseThrow();
    int percent = HIGHEST;
    while (f1[percent - LOWEST] < best - settings.tolerance()) {
      percent--;
    }
    return percent / 100.0;
  }

  /** Returns the figures of all texts, and of those of each language and of each topic. */
  List<String> report(String name, List<TagFigures.Tagged> tagged, double threshold) {
    List<String> lines = new ArrayList<>();
    lines.add(TagFigures.of(tagged, topics, threshold).line(name));
    tagged.stream()
        .flatMap(text -> text.text().language().stream())
        .distinct()
        .sorted()
        .forEach(language ->
            lines.add(
                TagFigures.of(
                        tagged.stream()
                            .filter(text -> text.text().language().orElse("").equals(language))
                            .toList(),
                        topics,
                        threshold)
                    .line("  " + language)));
    for (int topic = 0; topic < topics.size(); topic++) {
      int index = topic;
      List<TagFigures.Tagged> one =
          tagged.stream()
              .map(text ->
                  new TagFigures.Tagged(text.text(), new double[] {text.probabilities()[index]}))
              .toList();
      lines.add(
          TagFigures.of(one, List.of(topics.get(topic)), threshold).line("  " + topics.get(topic)));
    }
    return lines;
  }

  /** Returns a line of figures for the texts of each file, in the order of the labelled texts. */
  List<String> reportByFile(
      List<List<LabelledText>> files, List<TagFigures.Tagged> tagged, double threshold) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (List<LabelledText> file : files) {
      List<TagFigures.Tagged> own = tagged.subList(from, from + file.size());
      from += file.size();
      lines.add(TagFigures.of(own, topics, threshold).line("  file " + (lines.size() + 1)));
    }
    return lines;
  }

  /** Returns the model learned from all texts. */
  TopicModel model(
      List<CalibrationTraining.Example> examples,
      double threshold,
      String version,
      List<String> about) {
    double[] weights = training.fit(IntStream.range(0, labelled.size()).boxed().toList());
    Map<String, TopicModel.ConceptWeights> concepts = new HashMap<>();
    for (int concept = 0; concept < space.concepts().size(); concept++) {
      int column = FeatureSpace.PLACES * concept;
      concepts.put(
          space.concepts().get(concept),
          new TopicModel.ConceptWeights(
              at(weights, column, 1), at(weights, column + 1, 1), at(weights, column + 2, 1)));
    }
    Map<String, TopicModel.WordWeights> words = new HashMap<>();
    for (int word = 0; word < space.words().size(); word++) {
      float[] topicWeights = at(weights, space.wordColumn(word), FeatureSpace.WORD_SCALE);
      if (isAny(topicWeights)) {
        words.put(
            space.words().get(word), new TopicModel.WordWeights(space.rarity(word), topicWeights));
      }
    }
    double[] bias = new double[topics.size()];
    System.arraycopy(weights, weights.length - topics.size(), bias, 0, topics.size());
    return new TopicModel(
        taxonomy.id(),
        version,
        about,
        topics,
        bias,
        concepts,
        words,
        calibration.fit(examples),
        threshold);
  }

  private static boolean isAny(float[] weights) {
    for (float weight : weights) {
      if (Math.abs(weight) >= LEAST_WRITTEN) {
        return true;
      }
    }
    return false;
  }

  private float[] at(double[] weights, int column, double scale) {
    float[] values = new float[topics.size()];
    for (int topic = 0; topic < values.length; topic++) {
      values[topic] = (float) (scale * weights[column * topics.size() + topic]);
    }
    return values;
  }
}
