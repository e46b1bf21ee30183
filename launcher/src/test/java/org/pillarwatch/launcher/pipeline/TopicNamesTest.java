package org.pillarwatch.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TopicNamesTest {

  static final JsonNode TAXONOMIES =
      json(
          """
          [{"id": "pillars", "topics": [
             {"id": "rights", "labels": {"en": "Human rights"}, "shortLabels": {"en": "Rights"}}]},
           {"id": "water", "topics": [
             {"id": "drinking-water", "labels": {"en": "Drinking water"}, "shortLabels": {}},
             {"id": "riego", "labels": {"es": "Riego"}, "shortLabels": {}}]}]
          """);

  final TopicNames names = new TopicNames(TAXONOMIES);

  @Test
  void namesTopicsInTheOrderOfTheTaxonomies() {
    JsonNode topics =
        json(
            """
            {"other": [{"id": "x"}], "water": [{"id": "riego"}, {"id": "drinking-water"}],
             "pillars": [{"id": "rights"}]}
            """);

    assertThat(names.of(topics)).containsExactly("Rights", "riego", "Drinking water", "x");
  }

  @Test
  void knowsWhetherATopicIsMissing() {
    assertThat(names.cover(json("{\"pillars\": [{\"id\": \"rights\"}], \"water\": []}"))).isTrue();
    assertThat(names.cover(json("{\"pillars\": [{\"id\": \"new\"}]}"))).isFalse();
    assertThat(names.cover(json("{\"other\": [{\"id\": \"rights\"}]}"))).isFalse();
  }

  private static JsonNode json(String text) {
    return new JsonMapper().readTree(text);
  }
}
