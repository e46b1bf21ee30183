package org.pillarwatch.classify.pillar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.classify.taxonomy.Topic;

/**
 * The learned weights in use, at most one set for a taxonomy.
 *
 * @param byTaxonomy weights by the id of their taxonomy
 */
public record TopicModels(Map<String, TopicModel> byTaxonomy) {

  private static final List<String> BUNDLED = List.of("pillars", "lines-of-effort");

  /** Copies the map. */
  public TopicModels {
    byTaxonomy = Map.copyOf(byTaxonomy);
  }

  /** Returns the weights of this release. */
  public static TopicModels bundled() {
    Map<String, TopicModel> models = new HashMap<>();
    BUNDLED.forEach(id -> models.put(id, bundled("/weights/" + id + ".tsv")));
    return new TopicModels(models);
  }

  /** Returns these weights with others in place of those for the same taxonomies. */
  public TopicModels with(List<TopicModel> others) {
    Map<String, TopicModel> models = new HashMap<>(byTaxonomy);
    others.forEach(model -> models.put(model.taxonomy(), model));
    return new TopicModels(models);
  }

  /** Returns the scorer for a taxonomy: by cues alone unless there are weights for its topics. */
  public TopicScorer scorer(Taxonomy taxonomy) {
    return model(taxonomy)
        .map(model -> TopicScorer.by(taxonomy, model))
        .orElseGet(() -> TopicScorer.byCues(taxonomy));
  }

  /** Returns the version that tags of a taxonomy name: of its file and of its weights. */
  public String version(Taxonomy taxonomy) {
    String version = taxonomy.id() + "-" + taxonomy.version();
    return model(taxonomy).map(model -> version + "-weights-" + model.version()).orElse(version);
  }

  /** Returns the weights for a taxonomy, unless its topics are others than theirs. */
  public Optional<TopicModel> model(Taxonomy taxonomy) {
    List<String> topics = taxonomy.topics().stream().map(Topic::id).toList();
    return Optional.ofNullable(byTaxonomy.get(taxonomy.id()))
        .filter(model -> model.topics().equals(topics));
  }

  private static TopicModel bundled(String resource) {
    try (InputStream in = TopicModels.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return TopicModelFile.read(
          new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
