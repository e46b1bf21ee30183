package org.pillarwatch.classify.taxonomy;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pillarwatch.classify.text.Words;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Parser of a taxonomy file; the README of this module describes the format. */
final class TaxonomyFile {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");
  private static final Pattern MEDIA_TOPIC = Pattern.compile("medtop:[0-9]{8}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
  private static final Pattern INNER_STAR = Pattern.compile("\\*\\p{L}|(^|\\s)\\*");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final String RESERVED = "countries";
  private static final int USUAL_WINDOW = 12;
  private static final int WIDEST_WINDOW = 200;

  private final List<String> mistakes = new ArrayList<>();

  private TaxonomyFile() {}

  /**
   * Reads a taxonomy.
   *
   * @param name of the file, for messages
   * @throws InvalidTaxonomyException naming every mistake
   */
  static Taxonomy read(String name, Reader content) {
    var file = new TaxonomyFile();
    Taxonomy taxonomy = file.taxonomy(file.compose(name, content));
    if (!file.mistakes.isEmpty()) {
      throw new InvalidTaxonomyException(
          file.mistakes.stream().map(mistake -> name + ", " + mistake).toList());
    }
    return taxonomy;
  }

  private YamlNode compose(String name, Reader content) {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try {
      Node root = yaml.compose(content);
      if (root == null) {
        throw new InvalidTaxonomyException(List.of(name + ", line 1: the file is empty"));
      }
      return new YamlNode(root, "", mistakes::add);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new InvalidTaxonomyException(
          List.of("%s, line %d: not YAML: %s".formatted(name, line, e.getProblem())));
    }
  }

  private Taxonomy taxonomy(YamlNode root) {
    root.only("id", "version", "labels", "short", "topics", "ignored", "negations", "elsewhere");
    return new Taxonomy(
        root.required("id").map(this::taxonomyId).orElse(""),
        root.required("version").map(this::version).orElse(""),
        root.required("labels").map(this::labels).orElse(Map.of()),
        root.optional("short").map(this::labels).orElse(Map.of()),
        root.required("topics").map(this::topics).orElse(List.of()),
        root.optional("ignored").map(this::phrasesByLanguage).orElse(Map.of()),
        root.optional("negations").map(this::phrasesByLanguage).orElse(Map.of()),
        root.optional("elsewhere").map(this::phrasesByLanguage).orElse(Map.of()));
  }

  private String id(YamlNode node) {
    String id = node.text();
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      node.wrong("'%s' is no id; use lower-case letters, digits and hyphens".formatted(id));
    }
    return id;
  }

  private String taxonomyId(YamlNode node) {
    String id = id(node);
    if (id.equals(RESERVED)) {
      node.wrong("'%s' is what corrections call countries; choose another id".formatted(id));
    }
    return id;
  }

  private String colour(YamlNode node) {
    String colour = node.text().toLowerCase(Locale.ROOT);
    if (!colour.isEmpty() && !COLOUR.matcher(colour).matches()) {
      node.wrong(
          "'%s' is no colour; write six hexadecimal digits, such as \"#1f5fa6\"".formatted(colour));
    }
    return colour;
  }

  private String version(YamlNode node) {
    String version = node.text();
    if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
      node.wrong("'%s' is no version; write one such as \"2026.1\"".formatted(version));
    }
    return version;
  }

  private Map<String, String> labels(YamlNode node) {
    var labels = new LinkedHashMap<String, String>();
    byLanguage(node).forEach((language, label) -> labels.put(language, label.text()));
    if (labels.isEmpty()) {
      node.wrong("expected at least one label, such as 'en: Corruption'");
    }
    return labels;
  }

  private List<Topic> topics(YamlNode node) {
    var topics = new ArrayList<Topic>();
    var ids = new HashSet<String>();
    for (YamlNode item : node.items()) {
      Topic topic = topic(item);
      if (!topic.id().isEmpty() && !ids.add(topic.id())) {
        item.wrong("a second topic '%s'; ids are unique".formatted(topic.id()));
      }
      topics.add(topic);
    }
    if (topics.isEmpty()) {
      node.wrong("expected at least one topic");
    }
    return topics;
  }

  private Topic topic(YamlNode node) {
    node.only(
        "id",
        "labels",
        "short",
        "scope",
        "includes",
        "excludes",
        "colour",
        "iptc",
        "cues",
        "contextual");
    var cues = new ArrayList<Cue>();
    node.required("cues").ifPresent(byLanguage -> cues.addAll(cues(byLanguage)));
    node.optional("contextual").ifPresent(byLanguage -> cues.addAll(contextual(byLanguage)));
    return new Topic(
        node.required("id").map(this::id).orElse(""),
        node.required("labels").map(this::labels).orElse(Map.of()),
        node.optional("short").map(this::labels).orElse(Map.of()),
        node.required("scope").map(YamlNode::text).orElse(""),
        node.optional("includes").map(YamlNode::texts).orElse(List.of()),
        node.optional("excludes").map(YamlNode::texts).orElse(List.of()),
        node.optional("colour").map(this::colour).orElse(null),
        node.optional("iptc").map(this::mediaTopics).orElse(List.of()),
        cues);
  }

  private List<String> mediaTopics(YamlNode node) {
    for (YamlNode item : node.items()) {
      if (!MEDIA_TOPIC.matcher(item.text()).matches()) {
        item.wrong("'%s' is no IPTC code; write medtop: and 8 digits".formatted(item.text()));
      }
    }
    return node.texts();
  }

  private List<Cue> cues(YamlNode node) {
    var cues = new ArrayList<Cue>();
    byLanguage(node)
        .forEach((language, byStrength) -> {
          var seen = new HashSet<String>();
          byStrength
              .fields()
              .forEach((word, list) -> {
                Strength strength = strength(word, list);
                for (String phrase : phrases(list)) {
                  if (!seen.add(phrase)) {
                    list.wrong("'%s' stands here a second time; keep one".formatted(phrase));
                  }
                  cues.add(new Cue(phrase, language, strength, null));
                }
              });
        });
    return cues;
  }

  private List<Cue> contextual(YamlNode node) {
    var cues = new ArrayList<Cue>();
    byLanguage(node)
        .forEach((language, groups) ->
            groups.items().forEach(group -> cues.addAll(group(language, group))));
    return cues;
  }

  private List<Cue> group(String language, YamlNode group) {
    group.only("cues", "strength", "near", "unless", "within");
    var context =
        new Context(
            group.optional("near").map(this::company).orElse(List.of()),
            group.optional("unless").map(this::company).orElse(List.of()),
            group.optional("within").map(this::window).orElse(USUAL_WINDOW));
    if (context.near().isEmpty() && context.unless().isEmpty()) {
      group.wrong("needs 'near' or 'unless'; a cue without either belongs under 'cues'");
    }
    Strength strength =
        group.required("strength").map(node -> strength(node.text(), node)).orElse(Strength.WEAK);
    return group.required("cues").map(this::phrases).orElse(List.of()).stream()
        .map(phrase -> new Cue(phrase, language, strength, context))
        .toList();
  }

  private List<String> company(YamlNode node) {
    for (YamlNode item : node.items()) {
      if (Words.of(item.text()).count() != 1) {
        item.wrong(
            "'%s' is not a single word; company is told word by word".formatted(item.text()));
      }
    }
    return node.texts();
  }

  private int window(YamlNode node) {
    String text = node.text();
    if (text.matches("[0-9]{1,3}")) {
      int window = Integer.parseInt(text);
      if (window > 0 && window <= WIDEST_WINDOW) {
        return window;
      }
    }
    node.wrong("'%s' is no number of words from 1 to %d".formatted(text, WIDEST_WINDOW));
    return USUAL_WINDOW;
  }

  private Strength strength(String word, YamlNode place) {
    return Strength.of(word)
        .orElseGet(() -> {
          place.wrong(
              "'%s' is no strength; use decisive, strong, fair, weak or against".formatted(word));
          return Strength.WEAK;
        });
  }

  private Map<String, List<String>> phrasesByLanguage(YamlNode node) {
    var phrases = new LinkedHashMap<String, List<String>>();
    byLanguage(node).forEach((language, list) -> phrases.put(language, phrases(list)));
    return phrases;
  }

  private List<String> phrases(YamlNode list) {
    for (YamlNode item : list.items()) {
      if (Words.of(item.text()).count() == 0) {
        item.wrong("'%s' has no words".formatted(item.text()));
      }
      if (INNER_STAR.matcher(item.text()).find()) {
        item.wrong("'%s': a star may only end a word".formatted(item.text()));
      }
    }
    return list.texts();
  }

  private static Map<String, YamlNode> byLanguage(YamlNode node) {
    Map<String, YamlNode> fields = node.fields();
    fields.forEach((code, place) -> {
      if (!LANGUAGES.contains(code)) {
        place.wrong("'%s' is no ISO 639-1 language; write one such as en".formatted(code));
      }
    });
    return fields;
  }
}
