package org.pillarwatch.store.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All topics that can be asked for: the configured ones with their names, and whatever else tags
 * have named, since an operator's taxonomy files are classify's alone.
 */
public final class Catalogue {

  /** Taxonomy of the pillars. */
  public static final String PILLARS = "pillars";

  /** Taxonomy of the lines of effort. */
  public static final String LINES_OF_EFFORT = "lines-of-effort";

  private final Map<String, List<TopicLabel>> configured;
  private final SeenTopics seen;

  /**
   * @param configured topics by taxonomy
   */
  public Catalogue(Map<String, List<TopicLabel>> configured, SeenTopics seen) {
    this.configured = Map.copyOf(configured);
    this.seen = seen;
  }

  /** The topics of a taxonomy: the configured ones in their order, then the others. */
  public List<TopicLabel> topics(String taxonomy) {
    List<TopicLabel> topics = new ArrayList<>(configured(taxonomy));
    for (String id : seen.of(taxonomy)) {
      if (configured(taxonomy, id).isEmpty()) {
        topics.add(new TopicLabel(id, id, id, topics.size()));
      }
    }
    return topics;
  }

  /** Whether a topic is configured or any tag has named it. */
  public boolean knows(String taxonomy, String id) {
    return configured(taxonomy, id).isPresent() || seen.of(taxonomy).contains(id);
  }

  private List<TopicLabel> configured(String taxonomy) {
    return configured.getOrDefault(taxonomy, List.of());
  }

  private Optional<TopicLabel> configured(String taxonomy, String id) {
    return configured(taxonomy).stream().filter(topic -> topic.id().equals(id)).findFirst();
  }
}
