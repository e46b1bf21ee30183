package org.pillarwatch.launcher.batch;

import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.classify.Classification;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.TopicTag;
import tools.jackson.databind.JsonNode;

/** Compares a classifier with editors' corrections, article by article. */
final class Evaluation {

  private static final String COUNTRIES = "countries";
  private static final String JUDGEMENTS = "judgements";

  private final ArticleClassifier classifier;
  private final Set<String> known = new TreeSet<>(Set.of(COUNTRIES));
  private final Set<String> unknown = new TreeSet<>();
  private final Figures figures = new Figures();

  Evaluation(ArticleClassifier classifier) {
    this.classifier = classifier;
    classifier.taxonomies().all().stream().map(Taxonomy::id).forEach(known::add);
  }

  /**
   * Classifies one article and compares the tags with its corrections.
   *
   * @param article in the input format of {@link EvaluateCommand}
   */
  void add(JsonNode article) {
    Classification found =
        classifier.classify(
            article.path("title").asString(""), article.path("text").asString(""), null);
    for (Map.Entry<String, JsonNode> said : article.properties()) {
      if (said.getKey().equals(JUDGEMENTS)) {
        said.getValue().forEach(judgement -> judge(found, judgement));
      } else if (said.getValue().isArray() && isKnown(said.getKey())) {
        compare(found, said.getKey(), said.getValue());
      }
    }
  }

  private boolean isKnown(String taxonomy) {
    boolean isKnown = known.contains(taxonomy);
    if (!isKnown) {
      unknown.add(taxonomy);
    }
    return isKnown;
  }

  /** Counts only the tag that an editor judged, since nothing is known of the others. */
  private void judge(Classification found, JsonNode judgement) {
    String taxonomy = judgement.path("taxonomy").asString("");
    if (!isKnown(taxonomy)) {
      return;
    }
    String tag = judgement.path("tag").asString("");
    boolean mention = judgement.path("role").asString("").equals("mention");
    figures.add(
        taxonomy,
        tag,
        confidence(found, taxonomy, tag, mention),
        judgement.path("holds").asBoolean(false));
  }

  private void compare(Classification found, String taxonomy, JsonNode right) {
    Set<String> gold = new TreeSet<>();
    right.forEach(tag -> gold.add(tag.asString("")));
    Set<String> either = new TreeSet<>(gold);
    if (taxonomy.equals(COUNTRIES)) {
      found.countries().stream()
          .filter(tag -> tag.role() == CountryRole.FOCUS)
          .forEach(tag -> either.add(tag.code().value()));
    } else {
      found.topics(taxonomy).forEach(tag -> either.add(tag.id()));
    }
    either.forEach(tag ->
        figures.add(taxonomy, tag, confidence(found, taxonomy, tag, false), gold.contains(tag)));
  }

  /** Confidence of a tag; zero when the classifier does not assign it. */
  private static double confidence(
      Classification found, String taxonomy, String tag, boolean mention) {
    if (taxonomy.equals(COUNTRIES)) {
      return found.countries().stream()
          .filter(country -> country.code().value().equals(tag))
          .filter(country -> mention || country.role() == CountryRole.FOCUS)
          .mapToDouble(CountryTag::confidence)
          .findFirst()
          .orElse(0);
    }
    return found
        .topics(taxonomy)
        .filter(topic -> topic.id().equals(tag))
        .mapToDouble(TopicTag::confidence)
        .findFirst()
        .orElse(0);
  }

  /** Prints the figures, and the corrected taxonomies that this classifier does not have. */
  void print(PrintStream output) {
    figures.print(output);
    if (!unknown.isEmpty()) {
      output.printf(
          "%nIgnored, since no taxonomy of this name is loaded: %s. Give its file by --taxonomies.%n",
          ReadableText.withoutControls(String.join(", ", unknown)));
    }
  }
}
