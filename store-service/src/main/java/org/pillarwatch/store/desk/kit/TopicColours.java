package org.pillarwatch.store.desk.kit;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import org.pillarwatch.store.taxonomy.ListedTaxonomy;
import org.pillarwatch.store.taxonomy.TopicId;
import org.pillarwatch.store.taxonomy.TopicLabel;

/** The style sheet of the topics that name a colour of their own. */
final class TopicColours {

  private TopicColours() {}

  /** Class of a topic; no id has an underscore, so that two topics never share one. */
  static String styleOf(TopicId id) {
    return "topic-" + id.taxonomy() + "_" + id.topic();
  }

  /** One rule for each topic that names a colour. */
  static String styleSheet(List<ListedTaxonomy> taxonomies) {
    return taxonomies.stream()
        .flatMap(taxonomy -> taxonomy.topics().stream())
        .filter(topic -> topic.colour() != null)
        .map(TopicColours::rule)
        .collect(joining());
  }

  /** In the dark scheme the colour is mixed with white, so that text in it stays readable. */
  private static String rule(TopicLabel topic) {
    return ".%s { --hue: light-dark(%2$s, color-mix(in oklab, %2$s 55%%, white)); }%n"
        .formatted(styleOf(topic.id()), Objects.requireNonNull(topic.colour()));
  }
}
