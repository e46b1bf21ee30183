package org.pillarwatch.classify.learn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads texts to learn from: JSON Lines, compressed when the name ends in {@code .gz}, with {@code
 * title}, {@code text}, {@code lang}, {@code source} and, when labelled, a list of topics.
 */
final class TextFile {

  private static final JsonMapper JSON = new JsonMapper();

  /** So much of the beginning is compared to find a text again. */
  private static final int BEGINNING = 100;

  private TextFile() {}

  /** Reads labelled texts: a topic that the list lacks was judged not to be there. */
  static List<LabelledText> labelled(Path file, String field, Taxonomy taxonomy)
      throws IOException {
    return read(file).map(node -> text(node, judgements(node, field, taxonomy))).toList();
  }

  /** Reads texts without labels, except those that are among the labelled ones. */
  static List<LabelledText> others(Path file, List<LabelledText> labelled) throws IOException {
    Set<String> known =
        labelled.stream().map(TextFile::beginning).collect(Collectors.toCollection(HashSet::new));
    return read(file)
        .map(node -> text(node, Map.of()))
        .filter(text -> known.add(beginning(text)))
        .toList();
  }

  private static Stream<JsonNode> read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines().filter(line -> !line.isBlank()).map(JSON::readTree).toList().stream();
    }
  }

  private static LabelledText text(JsonNode node, Map<String, Boolean> judgements) {
    return new LabelledText(
        source(node.path("source").asString("")),
        Optional.ofNullable(node.path("lang").asString(null)),
        node.path("title").asString(""),
        node.path("text").asString(""),
        judgements);
  }

  /** Returns the collection of a source that is written as "collection:item" and remarks. */
  private static String source(String written) {
    int colon = written.indexOf(':');
    int space = written.indexOf(' ');
    return colon > 0 && (space < 0 || colon < space) ? written.substring(0, colon) : written;
  }

  private static Map<String, Boolean> judgements(JsonNode node, String field, Taxonomy taxonomy) {
    Set<String> given =
        node.path(field).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    Map<String, Boolean> judgements = new HashMap<>();
    taxonomy.topics().forEach(topic -> judgements.put(topic.id(), given.contains(topic.id())));
    return judgements;
  }

  private static String beginning(LabelledText text) {
    return text.text().substring(0, Math.min(BEGINNING, text.text().length()));
  }
}
