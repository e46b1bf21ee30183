package org.pillarwatch.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.ListedTaxonomy;
import org.pillarwatch.store.taxonomy.TopicId;
import org.pillarwatch.store.taxonomy.TopicLabel;

/** Catalogues for tests that have no database. */
public final class TestTaxonomies {

  private TestTaxonomies() {}

  /**
   * A catalogue of these topics, each labelled with its id and a capital letter.
   *
   * @param topics written as {@code TAXONOMY/TOPIC}
   */
  public static Catalogue of(String... topics) {
    Map<String, List<TopicLabel>> byTaxonomy =
        Arrays.stream(topics)
            .map(TestTaxonomies::id)
            .collect(
                groupingBy(
                    TopicId::taxonomy,
                    LinkedHashMap::new,
                    mapping(TestTaxonomies::labelled, toList())));
    return () ->
        byTaxonomy.entrySet().stream()
            .map(each ->
                new ListedTaxonomy(
                    each.getKey(), each.getKey(), each.getKey(), false, each.getValue()))
            .toList();
  }

  /** The topic that is written as {@code TAXONOMY/TOPIC}. */
  public static TopicId id(String topic) {
    return TopicId.parse(topic).orElseThrow();
  }

  private static TopicLabel labelled(TopicId id) {
    String label = id.topic().substring(0, 1).toUpperCase() + id.topic().substring(1);
    return new TopicLabel(id, label, "All about " + id.topic(), null, false);
  }
}
