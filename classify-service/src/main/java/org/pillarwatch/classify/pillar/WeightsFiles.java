package org.pillarwatch.classify.pillar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.classify.taxonomy.Topic;

/** Files of weights that replace the bundled ones, checked against the taxonomies in use. */
public final class WeightsFiles {

  private WeightsFiles() {}

  /**
   * Returns the bundled weights with those of the files in their place.
   *
   * @throws InvalidWeightsException when a file cannot be read, is no table of weights, or belongs
   *     to a taxonomy or to topics that are not loaded
   */
  public static TopicModels read(List<Path> files, Taxonomies taxonomies) {
    List<TopicModel> models = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Path file : files) {
      TopicModel model = read(file);
      mismatch(model, taxonomies)
          .ifPresent(reason -> {
            throw new InvalidWeightsException(file, reason);
          });
      if (!seen.add(model.taxonomy())) {
        throw new InvalidWeightsException(
            file, "another file has weights for the taxonomy " + model.taxonomy());
      }
      models.add(model);
    }
    return TopicModels.bundled().with(models);
  }

  private static TopicModel read(Path file) {
    try {
      return TopicModelFile.read(Files.readAllLines(file, UTF_8));
    } catch (IllegalArgumentException e) {
      throw new InvalidWeightsException(file, String.valueOf(e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new InvalidWeightsException(file, "no such file", e);
    } catch (CharacterCodingException e) {
      throw new InvalidWeightsException(file, "not UTF-8", e);
    } catch (IOException e) {
      throw new InvalidWeightsException(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static Optional<String> mismatch(TopicModel model, Taxonomies taxonomies) {
    Optional<Taxonomy> own =
        taxonomies.all().stream().filter(each -> each.id().equals(model.taxonomy())).findFirst();
    if (own.isEmpty()) {
      return Optional.of(
          "they are for the taxonomy %s, which is not loaded; loaded are %s"
              .formatted(
                  model.taxonomy(),
                  taxonomies.all().stream().map(Taxonomy::id).collect(Collectors.joining(", "))));
    }
    List<String> topics = own.get().topics().stream().map(Topic::id).toList();
    return topics.equals(model.topics())
        ? Optional.empty()
        : Optional.of(
            "they are for the topics %s, but %s has %s"
                .formatted(model.topics(), model.taxonomy(), topics));
  }
}
