package org.pillarwatch.classify.pillar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.classify.taxonomy.Topic;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.TopicTag;

/**
 * Tags articles with the topics of one taxonomy: by learned weights and cues where there are
 * weights, by cues alone otherwise. No topic is a common and right answer.
 *
 * <p>Deterministic and immutable: safe for any thread.
 */
public final class TopicScorer {

  private static final int MOST_EVIDENCE = 12;

  private final Taxonomy taxonomy;
  private final CueScorer cues;
  private final @Nullable ModelScorer learned;

  private TopicScorer(Taxonomy taxonomy, @Nullable ModelScorer learned) {
    this.taxonomy = taxonomy;
    this.cues = new CueScorer(taxonomy);
    this.learned = learned;
  }

  /** Returns a scorer by the cues of a taxonomy. */
  public static TopicScorer byCues(Taxonomy taxonomy) {
    return new TopicScorer(taxonomy, null);
  }

  /**
   * Returns a scorer by learned weights and cues.
   *
   * @throws IllegalArgumentException when the weights belong to other topics than the taxonomy's
   */
  public static TopicScorer by(Taxonomy taxonomy, TopicModel model) {
    List<String> topics = taxonomy.topics().stream().map(Topic::id).toList();
    if (!model.taxonomy().equals(taxonomy.id()) || !model.topics().equals(topics)) {
      throw new IllegalArgumentException(
          "the weights %s are for the topics %s of %s, not for %s of %s"
              .formatted(model.version(), model.topics(), model.taxonomy(), topics, taxonomy.id()));
    }
    return new TopicScorer(taxonomy, new ModelScorer(model));
  }

  /** Returns the topics of an article, strongest first. */
  public List<TopicTag> score(ArticleReading reading) {
    List<TopicTag> tags = new ArrayList<>();
    for (TopicReview review : review(reading)) {
      review.tag().ifPresent(tags::add);
    }
    // The sort is stable: equals keep the order of the taxonomy.
    tags.sort(Comparator.comparingDouble(TopicTag::confidence).reversed());
    return tags;
  }

  /** Returns every topic with its probability and what speaks for and against it. */
  public List<TopicReview> review(ArticleReading reading) {
    CueFindings found = cues.score(reading.article(), reading.language());
    return learned != null && learned.reads(reading.language())
        ? byWeights(learned, found, reading)
        : byCues(found);
  }

  /** Returns what the cues of each topic amount to in an article: a factor of calibrators. */
  public double[] cueStrengths(ArticleReading reading) {
    return cues.score(reading.article(), reading.language()).strengths();
  }

  private List<TopicReview> byCues(CueFindings found) {
    List<TopicReview> reviews = new ArrayList<>();
    for (int topic = 0; topic < found.confidences().length; topic++) {
      int index = topic;
      reviews.add(
          review(
              topic,
              found.confidences()[topic],
              Calibration.LEAST,
              () -> found.evidenceFor(index, MOST_EVIDENCE),
              () -> found.evidenceAgainst(index, MOST_EVIDENCE)));
    }
    return reviews;
  }

  private List<TopicReview> byWeights(
      ModelScorer scorer, CueFindings found, ArticleReading reading) {
    ScoredArticle scored = scorer.score(reading);
    Calibrator calibrator = scorer.model().calibrator(reading.language());
    double[] strengths = found.strengths();
    boolean survey = found.isSurvey();
    List<TopicReview> reviews = new ArrayList<>();
    for (int topic = 0; topic < strengths.length; topic++) {
      int index = topic;
      double likely = calibrator.probability(scored.scores(), strengths, topic);
      double byCues = found.confidences()[topic];
      double probability =
          survey && byCues >= CueFindings.LEAST_IN_SURVEY ? Math.max(likely, byCues) : likely;
      boolean given = probability >= scorer.model().threshold();
      reviews.add(
          review(
              topic,
              probability,
              scorer.model().threshold(),
              () -> given ? evidence(scored, found, index) : netEvidence(scored, found, index),
              () -> scored.netEvidenceAgainst(index, MOST_EVIDENCE)));
    }
    return reviews;
  }

  private TopicReview review(
      int topic,
      double probability,
      double threshold,
      TopicReview.Passages evidence,
      TopicReview.Passages counterEvidence) {
    return new TopicReview(
        taxonomy.id(),
        taxonomy.topics().get(topic),
        probability,
        threshold,
        evidence,
        counterEvidence);
  }

  private static List<Evidence> evidence(ScoredArticle scored, CueFindings found, int topic) {
    List<Evidence> evidence = new ArrayList<>(scored.evidenceFor(topic, MOST_EVIDENCE));
    addCues(evidence, found, topic, List.of());
    return evidence;
  }

  private static List<Evidence> netEvidence(ScoredArticle scored, CueFindings found, int topic) {
    List<Evidence> evidence = new ArrayList<>(scored.netEvidenceFor(topic, MOST_EVIDENCE));
    addCues(evidence, found, topic, scored.netEvidenceAgainst(topic, MOST_EVIDENCE));
    return evidence;
  }

  private static void addCues(
      List<Evidence> evidence, CueFindings found, int topic, List<Evidence> against) {
    for (Evidence cue : found.evidenceFor(topic, MOST_EVIDENCE)) {
      if (evidence.size() < MOST_EVIDENCE && isFree(cue, evidence) && isFree(cue, against)) {
        evidence.add(cue);
      }
    }
  }

  private static boolean isFree(Evidence cue, List<Evidence> others) {
    return others.stream().noneMatch(each -> meet(each, cue));
  }

  private static boolean meet(Evidence one, Evidence other) {
    return one.in() == other.in() && one.start() < other.end() && other.start() < one.end();
  }
}
