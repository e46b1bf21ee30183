package org.pillarwatch.launcher.batch;

import java.io.PrintStream;
import java.util.Set;
import java.util.TreeSet;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.classify.Classification;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.TopicTag;

/** Compares a classifier with editors' corrections, article by article. */
final class Evaluation {

  /** Name under which countries are corrected, beside the taxonomies. */
  static final String COUNTRIES = "countries";

  private final ArticleClassifier classifier;
  private final Set<String> known = new TreeSet<>(Set.of(COUNTRIES));
  private final Set<String> unknown = new TreeSet<>();
  private final Figures figures = new Figures();

  Evaluation(ArticleClassifier classifier) {
    this.classifier = classifier;
    classifier.taxonomies().all().stream().map(Taxonomy::id).forEach(known::add);
  }

  /** Classifies one article and compares the tags with its corrections. */
  void add(CorrectedText article) {
    Classification found = classifier.classify(article.title(), article.text(), null);
    article.judgements().forEach(judgement -> judge(found, judgement));
    article
        .complete()
        .forEach((taxonomy, right) -> {
          if (isKnown(taxonomy)) {
            compare(found, taxonomy, right);
          }
        });
  }

  private boolean isKnown(String taxonomy) {
    boolean isKnown = known.contains(taxonomy);
    if (!isKnown) {
      unknown.add(taxonomy);
    }
    return isKnown;
  }

  /** Counts only the tag that an editor judged, since nothing is known of the others. */
  private void judge(Classification found, CorrectedText.Judgement judgement) {
    String taxonomy = judgement.taxonomy();
    if (isKnown(taxonomy)) {
      figures.add(
          taxonomy,
          judgement.tag(),
          confidence(found, taxonomy, judgement.tag(), judgement.mention()),
          judgement.holds());
    }
  }

  private void compare(Classification found, String taxonomy, Set<String> gold) {
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
    figures.print(output, new TagNames(classifier.taxonomies())::of);
    if (!unknown.isEmpty()) {
      output.printf(
          "%nIgnored, since no taxonomy of this name is loaded: %s. Give its file by --taxonomies.%n",
          ReadableText.withoutControls(String.join(", ", unknown)));
    }
  }
}
