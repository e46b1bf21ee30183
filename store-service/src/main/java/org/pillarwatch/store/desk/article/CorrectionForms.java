package org.pillarwatch.store.desk.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** Builds the correction forms of an article page. */
final class CorrectionForms {

  private final Corrections corrections;
  private final Catalogue catalogue;

  CorrectionForms(Corrections corrections, Catalogue catalogue) {
    this.corrections = corrections;
    this.catalogue = catalogue;
  }

  /**
   * A selectable tag.
   *
   * @param value taxonomy and tag, with a slash between
   */
  record Choice(String value, String label) {}

  /** A correction as shown on the page. */
  record CorrectionLine(String sentence, String editor, Instant at) {}

  /**
   * View model of the correction forms.
   *
   * @param given tags that the article has
   * @param missing topics that it does not have
   */
  record View(List<Choice> given, List<Choice> missing, List<CorrectionLine> made) {}

  View of(StoredArticle article) {
    var labels = new TopicLabels(catalogue);
    List<Choice> given = new ArrayList<>();
    for (TopicTag tag : article.topics()) {
      given.add(topic(labels, tag.taxonomy(), tag.id()));
    }
    for (CountryTag tag : article.countries()) {
      given.add(country(tag.code().value()));
    }
    List<Choice> missing = new ArrayList<>();
    labels.taxonomies().stream()
        .flatMap(taxonomy -> taxonomy.topics().stream())
        .filter(topic -> !topic.isRetired())
        .map(CorrectionForms::topic)
        .filter(choice -> !given.contains(choice))
        .forEach(missing::add);
    return new View(
        given,
        missing,
        corrections.of(article.id()).stream().map(each -> line(labels, each)).toList());
  }

  private static CorrectionLine line(TopicLabels labels, Correction correction) {
    TagCorrection judgement = correction.judgement();
    String verdict = judgement.verdict().word();
    String label =
        judgement.taxonomy().equals(TagCorrection.COUNTRIES)
            ? country(judgement.tag()).label()
            : topic(labels, judgement.taxonomy(), judgement.tag()).label();
    return new CorrectionLine(
        verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1) + " " + label,
        judgement.editor(),
        correction.at());
  }

  private static Choice topic(TopicLabels labels, String taxonomy, String topic) {
    return topic(labels.of(new TopicId(taxonomy, topic)));
  }

  private static Choice topic(TopicLabel topic) {
    return new Choice(topic.id().toString(), topic.label());
  }

  private static Choice country(String code) {
    return new Choice(TagCorrection.COUNTRIES + "/" + code, Names.ofCountry(code));
  }
}
