package org.pillarwatch.launcher.batch;

import java.util.Locale;
import java.util.Map;
import org.pillarwatch.classify.taxonomy.Taxonomies;
import org.pillarwatch.classify.taxonomy.Topic;

/** English labels of topics, as their taxonomy files define them, and of countries. */
final class TagNames {

  private static final String ENGLISH = "en";

  private final Taxonomies taxonomies;

  TagNames(Taxonomies taxonomies) {
    this.taxonomies = taxonomies;
  }

  /**
   * Returns the label of a tag in English, or in another language if it has none in English; empty
   * if there is no such topic.
   */
  String of(String taxonomy, String tag) {
    if (taxonomy.equals(Evaluation.COUNTRIES)) {
      return Locale.of("", tag).getDisplayCountry(Locale.ENGLISH);
    }
    return taxonomies.all().stream()
        .filter(each -> each.id().equals(taxonomy))
        .flatMap(each -> each.topics().stream())
        .filter(topic -> topic.id().equals(tag))
        .map(Topic::labels)
        .map(TagNames::english)
        .findFirst()
        .orElse("");
  }

  private static String english(Map<String, String> labels) {
    String english = labels.get(ENGLISH);
    return english == null ? labels.values().stream().sorted().findFirst().orElse("") : english;
  }
}
