package org.pillarwatch.classify;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.TopicTag;

/**
 * Result of classifying an article.
 *
 * @param language ISO 639-1 code that the text is written in; null when it cannot be detected
 * @param topics of all taxonomies, strongest first within each; empty is a common and right answer
 * @param countries strongest first
 * @param taxonomyVersion version of the taxonomies and country rules
 */
public record Classification(
    @Nullable String language,
    List<TopicTag> topics,
    List<CountryTag> countries,
    String taxonomyVersion) {

  /** Copies the lists, so that they are immutable. */
  public Classification {
    topics = List.copyOf(topics);
    countries = List.copyOf(countries);
  }

  /** The tags of one taxonomy, strongest first. */
  public Stream<TopicTag> topics(String taxonomy) {
    return topics.stream().filter(tag -> tag.taxonomy().equals(taxonomy));
  }
}
