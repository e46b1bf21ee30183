package org.pillarwatch.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pillarwatch.events.TaxonomyPublished;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.ListedTaxonomy;
import org.pillarwatch.store.taxonomy.TopicId;
import org.pillarwatch.store.taxonomy.TopicLabel;

/** Taxonomies for tests: as events, and as catalogues for tests that have no database. */
public final class TestTaxonomies {

  static final List<String> IN_USE = List.of("pillars", "lines-of-effort", "water");

  /** The first taxonomy, whose topics the desk colours by their place. */
  public static final TaxonomyPublished PILLARS =
      published(
          "pillars",
          "Pillars",
          topic("economic", "Economy", "Economic insecurity and inequality"),
          topic("governance", "Governance", "Corruption, democratic governance and rule of law"),
          topic("rights", "Rights", "Human rights"),
          topic("security", "Security", "Violence and extortion"),
          topic("gbv", "Gender violence", "Sexual, gender-based and domestic violence"));

  /** The second taxonomy, without colours. */
  public static final TaxonomyPublished EFFORTS =
      published(
          "lines-of-effort",
          "Lines of effort",
          topic("border-management", "Borders", "Secure and humane borders"),
          topic("lawful-pathways", "Lawful pathways", "Lawful pathways"));

  /** An operator's own taxonomy, with a colour. */
  public static final TaxonomyPublished WATER =
      published(
          "water",
          "Water",
          new TaxonomyPublished.Topic(
              "drinking",
              Map.of("en", "Drinking water", "es", "Agua potable"),
              Map.of("en", "Drinking"),
              "Whether people have clean water to drink.",
              List.of("wells that run dry"),
              List.of("floods"),
              "#1f5fa6",
              List.of("medtop:20000430")),
          topic("irrigation", "Irrigation", "Water for fields"));

  private TestTaxonomies() {}

  /** A publication of the first version, with these topics. */
  static TaxonomyPublished published(String id, String label, TaxonomyPublished.Topic... topics) {
    return new TaxonomyPublished(
        id,
        "2026.1",
        Map.of("en", "All " + label.toLowerCase(Locale.ROOT)),
        Map.of("en", label),
        List.of(topics),
        IN_USE,
        TestArticles.NOON);
  }

  private static TaxonomyPublished.Topic topic(String id, String label, String description) {
    return new TaxonomyPublished.Topic(
        id,
        Map.of("en", description),
        Map.of("en", label),
        description + ".",
        List.of(),
        List.of(),
        null,
        List.of());
  }

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
    String label = id.topic().substring(0, 1).toUpperCase(Locale.ROOT) + id.topic().substring(1);
    return new TopicLabel(id, label, "All about " + id.topic(), null, false);
  }
}
