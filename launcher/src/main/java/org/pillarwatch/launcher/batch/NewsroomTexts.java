package org.pillarwatch.launcher.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarwatch.classify.language.LanguageDetector;
import org.pillarwatch.classify.learn.LabelledText;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.pillarwatch.classify.taxonomy.Topic;

/** Editors' corrections as texts to learn one taxonomy from. */
final class NewsroomTexts {

  private final Taxonomy taxonomy;
  private final List<String> topics;
  private final LanguageDetector detector = LanguageDetector.standard();

  NewsroomTexts(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.topics = taxonomy.topics().stream().map(Topic::id).toList();
  }

  /** Returns the texts with a judgement of any topic of the taxonomy. */
  List<LabelledText> of(List<CorrectedText> corrected) {
    return corrected.stream()
        .map(this::labelled)
        .filter(text -> !text.judgements().isEmpty())
        .toList();
  }

  private LabelledText labelled(CorrectedText text) {
    return new LabelledText(
        text.source(), language(text), text.title(), text.text(), judgements(text));
  }

  /** The language that the classifier detects as well. */
  private Optional<String> language(CorrectedText text) {
    return detector.detect(text.text().isBlank() ? text.title() : text.text());
  }

  private Map<String, Boolean> judgements(CorrectedText text) {
    Map<String, Boolean> judgements = new HashMap<>();
    Optional.ofNullable(text.complete().get(taxonomy.id()))
        .ifPresent(right -> topics.forEach(topic -> judgements.put(topic, right.contains(topic))));
    text.judgements().stream()
        .filter(judgement -> judgement.taxonomy().equals(taxonomy.id()))
        .filter(judgement -> topics.contains(judgement.tag()))
        .forEach(judgement -> judgements.put(judgement.tag(), judgement.holds()));
    return judgements;
  }
}
