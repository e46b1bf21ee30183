package org.pillarwatch.classify.pillar;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pillarwatch.classify.taxonomy.Topic;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.events.TopicTag;

/**
 * Probability of a topic for an article, with the evidence.
 *
 * @param taxonomy id of the taxonomy
 * @param probability that an editor would give the topic
 * @param threshold the least probability with which the topic is given
 * @param evidence finds what speaks for the topic, strongest first
 * @param counterEvidence finds what speaks against it, strongest first
 */
public record TopicReview(
    String taxonomy,
    Topic topic,
    double probability,
    double threshold,
    Passages evidence,
    Passages counterEvidence) {

  /** Finds passages of the article when asked. */
  public interface Passages extends Supplier<List<Evidence>> {}

  /** Returns whether the probability reaches the threshold. */
  public boolean given() {
    return probability >= threshold;
  }

  /** Returns the tag, if the topic is given and passages carry it. */
  public Optional<TopicTag> tag() {
    if (!given()) {
      return Optional.empty();
    }
    List<Evidence> passages = evidence.get();
    return passages.isEmpty()
        ? Optional.empty()
        : Optional.of(new TopicTag(taxonomy, topic.id(), probability, topic.iptc(), passages));
  }
}
