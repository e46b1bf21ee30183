package org.pillarwatch.store.taxonomy;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The catalogue as it was at one moment, for one page or feed. Immutable. */
public final class TopicLabels {

  private final List<ListedTaxonomy> taxonomies;
  private final Map<TopicId, TopicLabel> topics;

  /** Uses the current catalogue. */
  public TopicLabels(Catalogue catalogue) {
    this.taxonomies = List.copyOf(catalogue.taxonomies());
    this.topics =
        taxonomies.stream()
            .flatMap(taxonomy -> taxonomy.topics().stream())
            .collect(toUnmodifiableMap(TopicLabel::id, identity()));
  }

  /** Returns those in use in their order, then the others by id. */
  public List<ListedTaxonomy> taxonomies() {
    return taxonomies;
  }

  /** The taxonomy of this id. */
  public Optional<ListedTaxonomy> taxonomy(String id) {
    return taxonomies.stream().filter(taxonomy -> taxonomy.id().equals(id)).findFirst();
  }

  /** Ids of taxonomies in the order of the catalogue, unknown ones last. */
  public List<String> inOrder(Collection<String> ids) {
    Stream<String> known =
        taxonomies.stream().map(ListedTaxonomy::id).filter(Set.copyOf(ids)::contains);
    Stream<String> unknown = ids.stream().filter(id -> taxonomy(id).isEmpty()).sorted();
    return Stream.concat(known, unknown).distinct().toList();
  }

  /** Returns whether the catalogue has a topic. */
  public boolean has(TopicId id) {
    return topics.containsKey(id);
  }

  /** The label of a topic, or its id where the catalogue does not have it. */
  public TopicLabel of(TopicId id) {
    TopicLabel label = topics.get(id);
    return label == null ? TopicLabel.unnamed(id) : label;
  }
}
