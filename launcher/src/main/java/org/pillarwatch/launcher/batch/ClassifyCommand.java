package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.classify.ClassificationAnswer;
import org.pillarwatch.classify.TopicExplanation;
import org.pillarwatch.events.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code classify}: tags a text by topic and country. */
@Command(
    name = "classify",
    description = {
      "Tags an article by pillar, line of effort and country, with the supporting passages.",
      "Without a file it reads JSON Lines from standard input: {\"id\",\"text\",\"title\"?,"
          + "\"language\"?}"
    })
public final class ClassifyCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Plain text in UTF-8.")
  private @Nullable String file;

  @Option(names = "--title", paramLabel = "TITLE", description = "The article's headline.")
  private String title = "";

  @Option(
      names = "--explain",
      description =
          "Shows for each topic that was not given its probability, the threshold, and the passages"
              + " for and against it.")
  private boolean explain;

  @Mixin private TaxonomyOption taxonomies = new TaxonomyOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ArticleClassifier classifier = taxonomies.classifier();
    String named = file;
    if (named == null) {
      StandardStreams streams = StandardStreams.forJsonLines();
      new JsonLines(request -> answer(classifier, request), streams.output())
          .answerAll(streams.input());
    } else {
      String text = new String(Document.file(named).body(), StandardCharsets.UTF_8);
      show(classify(classifier, title, text, null));
    }
    return 0;
  }

  private ClassificationAnswer answer(ArticleClassifier classifier, Request request)
      throws BadRequest {
    String headline = request.optionalText("title");
    return classify(
        classifier,
        headline == null ? "" : headline,
        request.text("text"),
        request.optionalText("language"));
  }

  private ClassificationAnswer classify(
      ArticleClassifier classifier, String headline, String text, @Nullable String language) {
    ClassificationAnswer answer =
        ClassificationAnswer.of(
            classifier.classify(headline, text, language), classifier.taxonomies());
    return explain ? answer.explainedBy(classifier.review(headline, text, language)) : answer;
  }

  private static void show(ClassificationAnswer answer) {
    PrintStream output = ReadableText.standardOutput();
    new ReadableText(output).fact("language", answer.language());
    output.printf("%n%-15s %-28s %-10s %s%n", "", "TAG", "CONFIDENCE", "BECAUSE OF");
    showTopics(output, "pillar", answer.pillars());
    showTopics(output, "line of effort", answer.linesOfEffort());
    answer.others().forEach((taxonomy, topics) -> showTopics(output, taxonomy, topics));
    answer
        .countries()
        .forEach(country ->
            row(
                output,
                country.role().name().toLowerCase(Locale.ROOT) + " country",
                countryName(country.code().value()),
                country.confidence(),
                country.evidence()));
    if (answer.explain() != null) {
      showExplanations(output, answer.explain());
    }
    output.flush();
  }

  private static String countryName(String code) {
    return code + " " + Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private static void showTopics(
      PrintStream output, String kind, List<ClassificationAnswer.TopicAnswer> topics) {
    topics.forEach(topic -> row(output, kind, topic.id(), topic.confidence(), topic.evidence()));
  }

  private static String kind(String taxonomy) {
    return switch (taxonomy) {
      case "pillars" -> "pillar";
      case "lines-of-effort" -> "line of effort";
      default -> taxonomy;
    };
  }

  private static void showExplanations(
      PrintStream output, Map<String, List<TopicExplanation>> explanations) {
    output.printf("%n%-15s %-28s %-12s %s%n", "", "NOT GIVEN", "PROBABILITY", "EVIDENCE");
    explanations.forEach((taxonomy, topics) ->
        topics.forEach(topic -> showExplanation(output, kind(taxonomy), topic)));
  }

  private static void showExplanation(PrintStream output, String kind, TopicExplanation topic) {
    output.printf(
        "%-15s %-28s %-12s for: %s; against: %s%n",
        kind,
        topic.id(),
        "%.2f of %.2f".formatted(topic.probability(), topic.threshold()),
        orNothing(passages(topic.evidence())),
        orNothing(passages(topic.counterEvidence())));
  }

  private static String orNothing(String passages) {
    return passages.isEmpty() ? "nothing" : passages;
  }

  private static void row(
      PrintStream output, String kind, String tag, double confidence, List<Evidence> evidence) {
    output.printf(
        "%-15s %-28s %-10s %s%n", kind, tag, "%.2f".formatted(confidence), passages(evidence));
  }

  private static String passages(List<Evidence> evidence) {
    return evidence.stream()
        .map(Evidence::text)
        .distinct()
        .limit(5)
        .map(passage -> "“" + ReadableText.withoutControls(passage) + "”")
        .collect(Collectors.joining(", "));
  }
}
