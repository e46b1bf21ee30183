package org.pillarwatch.store.explain;

import java.util.List;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.store.taxonomy.TopicId;

/**
 * The topics that a text does not have, and why.
 *
 * @param taxonomyVersion the taxonomies and weights that decided
 * @param topics by taxonomy, the likeliest first
 */
public record MissingTopics(String taxonomyVersion, List<MissingTopic> topics) {

  /** Copies the list, so that it is immutable. */
  public MissingTopics {
    topics = List.copyOf(topics);
  }

  /**
   * A topic that was not given.
   *
   * @param probability that an editor would give the topic, from 0 to 1
   * @param threshold the least probability with which the topic is given
   * @param evidence passages for the topic, strongest first
   * @param counterEvidence passages against the topic, strongest first
   */
  public record MissingTopic(
      TopicId id,
      double probability,
      double threshold,
      List<Evidence> evidence,
      List<Evidence> counterEvidence) {

    /** Copies the lists, so that they are immutable. */
    public MissingTopic {
      evidence = List.copyOf(evidence);
      counterEvidence = List.copyOf(counterEvidence);
    }
  }
}
