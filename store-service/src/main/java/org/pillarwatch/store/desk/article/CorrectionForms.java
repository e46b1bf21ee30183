package org.pillarwatch.store.desk.article;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.TopicTag;
import org.pillarwatch.store.article.StoredArticle;
import org.pillarwatch.store.correction.Correction;
import org.pillarwatch.store.correction.Corrections;
import org.pillarwatch.store.correction.TagCorrection;
import org.pillarwatch.store.desk.kit.Names;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.TopicId;
import org.pillarwatch.store.taxonomy.TopicLabel;
import org.pillarwatch.store.taxonomy.TopicLabels;

/** Builds the correction form of an article page. */
final class CorrectionForms {

  /** Named once, since each article page offers them. */
  private static final List<Choice> COUNTRIES =
      Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
          .map(code -> new Choice(TagCorrection.COUNTRIES + "/" + code, Names.ofCountry(code)))
          .sorted(Comparator.comparing(Choice::label))
          .toList();

  private final Corrections corrections;
  private final Catalogue catalogue;

  CorrectionForms(Corrections corrections, Catalogue catalogue) {
    this.corrections = corrections;
    this.catalogue = catalogue;
  }

  /**
   * A tag that can be added.
   *
   * @param value taxonomy and tag, with a slash between
   * @param label name by which editors add it
   */
  record Choice(String value, String label) {}

  /** A correction as shown on the page. */
  record CorrectionLine(String sentence, String editor, Instant at) {}

  /**
   * View model of the correction form.
   *
   * @param missing tags that the article does not have
   * @param editors who corrected the tag last, by taxonomy and tag with a slash between
   */
  record View(List<Choice> missing, Map<String, String> editors, List<CorrectionLine> made) {}

  View of(StoredArticle article) {
    var labels = new TopicLabels(catalogue);
    List<Correction> made = corrections.of(article.id());
    Map<String, String> editors = new HashMap<>();
    for (Correction each : made) {
      if (each.standing()) {
        TagCorrection judgement = each.judgement();
        editors.put(judgement.taxonomy() + "/" + judgement.tag(), judgement.editor());
      }
    }
    return new View(
        missing(labels, article), editors, made.stream().map(each -> line(labels, each)).toList());
  }

  /**
   * The tag that an editor names: a topic or a country by its label, or a country by its code.
   *
   * @return taxonomy and tag, with a slash between; empty when nothing is called so
   */
  Optional<String> named(String name) {
    String asked = name.strip();
    return all(new TopicLabels(catalogue))
        .filter(choice ->
            choice.label().equalsIgnoreCase(asked)
                || choice.value().equalsIgnoreCase(asked)
                || choice.value().equalsIgnoreCase(TagCorrection.COUNTRIES + "/" + asked))
        .map(Choice::value)
        .findFirst();
  }

  private static List<Choice> missing(TopicLabels labels, StoredArticle article) {
    Set<String> given =
        Stream.concat(
                article.topics().stream().map(CorrectionForms::value),
                article.countries().stream().map(CorrectionForms::value))
            .collect(Collectors.toUnmodifiableSet());
    return all(labels).filter(choice -> !given.contains(choice.value())).toList();
  }

  private static Stream<Choice> all(TopicLabels labels) {
    return Stream.concat(
        labels.taxonomies().stream()
            .flatMap(taxonomy -> taxonomy.topics().stream())
            .filter(topic -> !topic.isRetired())
            .map(CorrectionForms::topic),
        COUNTRIES.stream());
  }

  private static CorrectionLine line(TopicLabels labels, Correction correction) {
    TagCorrection judgement = correction.judgement();
    String verdict = judgement.verdict().word();
    String label =
        judgement.taxonomy().equals(TagCorrection.COUNTRIES)
            ? Names.ofCountry(judgement.tag())
            : labels.of(new TopicId(judgement.taxonomy(), judgement.tag())).label();
    return new CorrectionLine(
        verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1) + " " + label,
        judgement.editor(),
        correction.at());
  }

  private static Choice topic(TopicLabel topic) {
    return new Choice(topic.id().toString(), topic.label());
  }

  private static String value(TopicTag tag) {
    return tag.taxonomy() + "/" + tag.id();
  }

  private static String value(CountryTag tag) {
    return TagCorrection.COUNTRIES + "/" + tag.code().value();
  }
}
