package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.classify.Classification;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.TopicTag;
import org.pillarwatch.launcher.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the classifier against what editors said. */
@Command(
    name = "evaluate",
    description = {
      "Shows how right the classifier is by what editors said: precision, recall, F1, calibration.",
      "Reads the export of corrections (GET /api/corrections on the desk's port), JSON Lines. A line"
          + " may name all right tags instead: {\"title\"?,\"text\",\"pillars\":[…],"
          + "\"countries\":[…]}; countries are those in focus."
    })
public final class EvaluateCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String COUNTRIES = "countries";

  @Parameters(paramLabel = "FILE", description = "JSON Lines in UTF-8.")
  private String file = "";

  private final ArticleClassifier classifier = ArticleClassifier.standard();
  private final Figures figures = new Figures();

  @Override
  public Integer call() throws IOException {
    String content = new String(Document.file(file).body(), StandardCharsets.UTF_8);
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        evaluate(article(line, number));
      }
    }
    PrintStream output = ReadableText.standardOutput();
    figures.print(output);
    output.flush();
    return 0;
  }

  private JsonNode article(String line, int number) {
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      throw new CommandFailed(
          "%s, line %d: not JSON: %s".formatted(file, number, e.getOriginalMessage()), e);
    }
  }

  private void evaluate(JsonNode article) {
    Classification found =
        classifier.classify(
            article.path("title").asString(""), article.path("text").asString(""), null);
    for (JsonNode judgement : article.path("judgements")) {
      judge(found, judgement);
    }
    for (String taxonomy : Set.of("pillars", "lines-of-effort", COUNTRIES)) {
      if (article.path(taxonomy).isArray()) {
        compare(found, taxonomy, article.path(taxonomy));
      }
    }
  }

  /** An editor spoke of this tag only: nothing is known of the others. */
  private void judge(Classification found, JsonNode judgement) {
    String taxonomy = judgement.path("taxonomy").asString("");
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

  /** Zero when the classifier does not give the tag. */
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
}
