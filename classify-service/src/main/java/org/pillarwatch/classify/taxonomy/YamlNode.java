package org.pillarwatch.classify.taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file that knows its line. What it is asked for and does not hold, it reports as
 * a mistake and answers with nothing, so that one reading finds all mistakes.
 */
final class YamlNode {

  private final Node node;
  private final String path;
  private final Consumer<String> mistakes;

  YamlNode(Node node, String path, Consumer<String> mistakes) {
    this.node = node;
    this.path = path;
    this.mistakes = mistakes;
  }

  /** Reports a mistake at this place. */
  void wrong(String what) {
    int line = node.getStartMark().getLine() + 1;
    mistakes.accept("line %d, %s: %s".formatted(line, path.isEmpty() ? "file" : path, what));
  }

  /** Reports every key but these. */
  YamlNode only(String... keys) {
    Set<String> known = new TreeSet<>(List.of(keys));
    fields()
        .forEach((key, value) -> {
          if (!known.contains(key)) {
            value.wrong("'%s' is no key here; known are %s".formatted(key, known));
          }
        });
    return this;
  }

  /** The entries of a mapping in the order of the file. */
  Map<String, YamlNode> fields() {
    var fields = new LinkedHashMap<String, YamlNode>();
    if (!(node instanceof MappingNode mapping)) {
      wrong("expected keys with values, such as 'id: …'");
      return fields;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      var value = new YamlNode(entry.getValueNode(), within(key), mistakes);
      if (fields.putIfAbsent(key, value) != null) {
        value.wrong("stands here a second time; keep one");
      }
    }
    return fields;
  }

  Optional<YamlNode> optional(String key) {
    return Optional.ofNullable(fields().get(key));
  }

  Optional<YamlNode> required(String key) {
    Optional<YamlNode> field = optional(key);
    if (field.isEmpty()) {
      wrong("'%s' is missing".formatted(key));
    }
    return field;
  }

  /** The items of a list. */
  List<YamlNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      wrong("expected a list, such as [one, two]");
      return List.of();
    }
    return sequence.getValue().stream().map(item -> new YamlNode(item, path, mistakes)).toList();
  }

  /** A single value, without surrounding space; empty, and reported, when there is none. */
  String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      wrong("expected a single value");
      return "";
    }
    return scalar.getValue().strip();
  }

  List<String> texts() {
    return items().stream().map(YamlNode::text).filter(text -> !text.isEmpty()).toList();
  }

  private String within(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
