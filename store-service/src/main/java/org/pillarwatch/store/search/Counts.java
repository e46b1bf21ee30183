package org.pillarwatch.store.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.pillarwatch.store.taxonomy.TaxonomyAlias;

/**
 * The articles that a filter lets through, counted; most frequent first. An article counts once for
 * each of its tags, so that the parts may add up to more than the total.
 *
 * @param topics by id of their taxonomy
 */
public record Counts(
    long total,
    Map<String, List<Count>> topics,
    List<Count> countries,
    List<Count> languages,
    List<Count> sources) {

  /** The counts of the pillars, as clients of the first release read them. */
  @JsonProperty
  public List<Count> pillars() {
    return topics.getOrDefault(TaxonomyAlias.PILLAR.taxonomy(), List.of());
  }

  /** The counts of the lines of effort, as clients of the first release read them. */
  @JsonProperty
  public List<Count> linesOfEffort() {
    return topics.getOrDefault(TaxonomyAlias.LINE_OF_EFFORT.taxonomy(), List.of());
  }
}
