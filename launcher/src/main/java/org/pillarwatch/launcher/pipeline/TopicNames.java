package org.pillarwatch.launcher.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * English names of topics, as {@code /api/taxonomies} of the desk gives them. A topic that it does
 * not name goes by its id. Immutable.
 */
final class TopicNames {

  private static final String ENGLISH = "en";

  /** By taxonomy in the order of the desk, then by topic. */
  private final Map<String, Map<String, String>> names = new LinkedHashMap<>();

  /**
   * @param taxonomies the answer of the desk; an empty array when it is not known yet
   */
  TopicNames(JsonNode taxonomies) {
    for (JsonNode taxonomy : taxonomies) {
      Map<String, String> topics = new LinkedHashMap<>();
      taxonomy
          .path("topics")
          .forEach(topic -> topics.put(topic.path("id").asString(), name(topic)));
      names.put(taxonomy.path("id").asString(), topics);
    }
  }

  private static String name(JsonNode topic) {
    String full = english(topic.path("labels"), topic.path("id").asString());
    return english(topic.path("shortLabels"), full);
  }

  private static String english(JsonNode labels, String otherwise) {
    return labels.path(ENGLISH).asString(otherwise);
  }

  /** Returns whether every topic of an article has a name. */
  boolean cover(JsonNode topics) {
    return topics.properties().stream()
        .allMatch(taxonomy ->
            taxonomy
                .getValue()
                .valueStream()
                .map(topic -> topic.path("id").asString())
                .allMatch(of(taxonomy.getKey())::containsKey));
  }

  /**
   * The names of an article's topics, in the order of the taxonomies.
   *
   * @param topics of an article, by taxonomy
   */
  List<String> of(JsonNode topics) {
    List<String> all = new ArrayList<>();
    names.keySet().forEach(taxonomy -> add(all, taxonomy, topics.path(taxonomy)));
    topics.properties().stream()
        .filter(taxonomy -> !names.containsKey(taxonomy.getKey()))
        .forEach(taxonomy -> add(all, taxonomy.getKey(), taxonomy.getValue()));
    return all;
  }

  private void add(List<String> all, String taxonomy, JsonNode topics) {
    for (JsonNode topic : topics) {
      String id = topic.path("id").asString();
      all.add(of(taxonomy).getOrDefault(id, id));
    }
  }

  private Map<String, String> of(String taxonomy) {
    return names.getOrDefault(taxonomy, Map.of());
  }
}
