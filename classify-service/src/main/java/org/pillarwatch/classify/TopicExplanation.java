package org.pillarwatch.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.classify.pillar.TopicReview;
import org.pillarwatch.events.Evidence;

/**
 * The reasons why a topic was not given.
 *
 * @param id of the topic
 * @param probability that an editor would give the topic
 * @param threshold the least probability with which the topic is given
 * @param evidence passages for the topic, strongest first
 * @param counterEvidence passages against the topic, strongest first
 */
public record TopicExplanation(
    String id,
    double probability,
    double threshold,
    List<Evidence> evidence,
    List<Evidence> counterEvidence) {

  /** Copies the lists, so that they are immutable. */
  public TopicExplanation {
    evidence = List.copyOf(evidence);
    counterEvidence = List.copyOf(counterEvidence);
  }

  /**
   * Explains the topics that were not given, by taxonomy, the likeliest first. A taxonomy whose
   * topics were all given has an empty list.
   */
  static Map<String, List<TopicExplanation>> of(List<TopicReview> reviews) {
    Map<String, List<TopicExplanation>> byTaxonomy = new LinkedHashMap<>();
    for (TopicReview review : reviews) {
      List<TopicExplanation> topics =
          byTaxonomy.computeIfAbsent(review.taxonomy(), taxonomy -> new ArrayList<>());
      if (review.tag().isEmpty()) {
        topics.add(of(review));
      }
    }
    byTaxonomy
        .values()
        .forEach(topics ->
            topics.sort(Comparator.comparingDouble(TopicExplanation::probability).reversed()));
    return byTaxonomy;
  }

  private static TopicExplanation of(TopicReview review) {
    return new TopicExplanation(
        review.topic().id(),
        review.probability(),
        review.threshold(),
        review.evidence().get(),
        review.counterEvidence().get());
  }
}
