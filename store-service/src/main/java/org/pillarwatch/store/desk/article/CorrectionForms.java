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
import org.pillarwatch.store.taxonomy.TopicLabel;

/** Makes what the page of an article needs for an editor to correct its tags. */
final class CorrectionForms {

  private final Corrections corrections;
  private final Catalogue catalogue;

  CorrectionForms(Corrections corrections, Catalogue catalogue) {
    this.corrections = corrections;
    this.catalogue = catalogue;
  }

  /**
   * A tag to choose.
   *
   * @param value taxonomy and tag, with a slash between
   */
  record Choice(String value, String label) {}

  /** A correction as the page tells it. */
  record Told(String sentence, String editor, Instant at) {}

  /**
   * What the page offers and tells.
   *
   * @param given tags that the article has
   * @param missing topics that it does not have
   */
  record View(List<Choice> given, List<Choice> missing, List<Told> told) {}

  View of(StoredArticle article) {
    List<Choice> given = new ArrayList<>();
    for (TopicTag tag : article.topics()) {
      given.add(choice(tag.taxonomy(), tag.id()));
    }
    for (CountryTag tag : article.countries()) {
      given.add(choice(TagCorrection.COUNTRIES, tag.code().value()));
    }
    List<Choice> missing = new ArrayList<>();
    for (String taxonomy : List.of(Catalogue.PILLARS, Catalogue.LINES_OF_EFFORT)) {
      catalogue.topics(taxonomy).stream()
          .map(topic -> choice(taxonomy, topic.id()))
          .filter(choice -> !given.contains(choice))
          .forEach(missing::add);
    }
    return new View(given, missing, corrections.of(article.id()).stream().map(this::told).toList());
  }

  private Told told(Correction correction) {
    TagCorrection judgement = correction.judgement();
    String verdict = judgement.verdict().word();
    String label = choice(judgement.taxonomy(), judgement.tag()).label();
    return new Told(
        verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1) + " " + label,
        judgement.editor(),
        correction.at());
  }

  private Choice choice(String taxonomy, String tag) {
    String label =
        taxonomy.equals(TagCorrection.COUNTRIES)
            ? Names.ofCountry(tag)
            : catalogue.topics(taxonomy).stream()
                .filter(topic -> topic.id().equals(tag))
                .map(TopicLabel::label)
                .findFirst()
                .orElse(tag);
    return new Choice(taxonomy + "/" + tag, label);
  }
}
