package org.pillarwatch.store.query.language;

import java.util.List;
import java.util.Map;

/** Two taxonomies that share one id. */
record TestVocabulary() implements Vocabulary {

  private static final Map<String, List<String>> TOPICS =
      Map.of(
          "pillars", List.of("governance", "rights", "security"),
          "lines-of-effort", List.of("reintegration", "rights"));

  @Override
  public List<String> taxonomies() {
    return List.of("pillars", "lines-of-effort");
  }

  @Override
  public List<String> topics(String taxonomy) {
    return TOPICS.getOrDefault(taxonomy, List.of());
  }
}
