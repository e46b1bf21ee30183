package org.pillarwatch.store.taxonomy;

import java.util.List;

/**
 * A taxonomy with every topic that articles can be asked for by.
 *
 * @param label a word or two
 * @param description the full name
 * @param isRetired whether classify no longer uses it; stored tags keep its topics
 * @param topics those in use in the order of the taxonomy, then the others by id
 */
public record ListedTaxonomy(
    String id, String label, String description, boolean isRetired, List<TopicLabel> topics) {

  /** Copies the list, so that it is immutable. */
  public ListedTaxonomy {
    topics = List.copyOf(topics);
  }

  /** The same taxonomy with other topics. */
  ListedTaxonomy with(List<TopicLabel> others) {
    return new ListedTaxonomy(id, label, description, isRetired, others);
  }
}
