package org.pillarwatch.classify.learn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prior weights: those of concepts that belong to a topic by definition. They matter for topics
 * with few labelled texts.
 *
 * @param concepts for each concept, the weight by topic
 */
record Prior(Map<String, Map<String, Double>> concepts) {

  /** Share of the weight that a concept in the headline, and one in the lead, has in addition. */
  private static final double PROMINENT = 0.4;

  /** Returns the assumptions for a bundled taxonomy, none when there are none. */
  static Prior bundled(String taxonomy) {
    Map<String, Map<String, Double>> concepts = new HashMap<>();
    try (InputStream in = Prior.class.getResourceAsStream("/weights/" + taxonomy + "-prior.tsv")) {
      if (in != null) {
        new BufferedReader(new InputStreamReader(in, UTF_8))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .forEach(cells ->
                concepts
                    .computeIfAbsent(cells[0], fresh -> new HashMap<>())
                    .put(cells[1], Double.parseDouble(cells[2])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Prior(concepts);
  }

  /** Returns the weights, column by column; empty when nothing is assumed. */
  double[] weights(FeatureSpace space, List<String> topics) {
    if (concepts.isEmpty()) {
      return new double[0];
    }
    double[] weights = new double[space.columns() * topics.size()];
    for (int concept = 0; concept < space.concepts().size(); concept++) {
      Map<String, Double> assumed = concepts.getOrDefault(space.concepts().get(concept), Map.of());
      for (int topic = 0; topic < topics.size(); topic++) {
        double weight = assumed.getOrDefault(topics.get(topic), 0.0);
        for (int place = 0; place < FeatureSpace.PLACES; place++) {
          weights[(FeatureSpace.PLACES * concept + place) * topics.size() + topic] =
              place == 0 ? weight : PROMINENT * weight;
        }
      }
    }
    return weights;
  }
}
