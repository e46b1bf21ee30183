package org.pillarwatch.store.taxonomy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What editors call the topics. A topic that is missing here is still stored, found and shown, by
 * its id.
 *
 * @param pillars in the order of the desk, which gives each its colour
 * @param linesOfEffort in the order of the desk
 */
@Validated
@ConfigurationProperties("store.taxonomy")
record TaxonomyProperties(
    @NotEmpty List<@Valid Entry> pillars, @NotEmpty List<@Valid Entry> linesOfEffort) {

  /**
   * One topic.
   *
   * @param label a word or two
   * @param description the full name
   */
  record Entry(
      @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") String id, String label, String description) {}

  static List<TopicLabel> topics(String taxonomy, List<Entry> entries) {
    return entries.stream()
        .map(entry ->
            new TopicLabel(
                new TopicId(taxonomy, entry.id()), entry.label(), entry.description(), null, false))
        .toList();
  }
}
