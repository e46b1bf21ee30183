package org.pillarwatch.store.desk.list;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.desk.kit.Names;
import org.pillarwatch.store.desk.kit.TagLabels;
import org.pillarwatch.store.desk.kit.TagView;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.Facet;
import org.pillarwatch.store.search.Count;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.ListedTaxonomy;
import org.pillarwatch.store.taxonomy.TopicId;

/**
 * Builds the filter choices. Each group counts the articles that match all other groups, so that
 * the effect of another choice is visible.
 */
final class Facets {

  private static final int SHOWN_AT_ONCE = 8;

  private final Search search;
  private final Catalogue catalogue;

  Facets(Search search, Catalogue catalogue) {
    this.search = search;
    this.catalogue = catalogue;
  }

  /**
   * Definition of a group.
   *
   * @param id of the group in the page
   * @param always ids that are shown even when no article has them, in this order
   */
  private record Group(
      String title,
      String id,
      String parameter,
      Facet facet,
      List<String> chosen,
      List<String> always,
      Function<String, TagView> names) {}

  List<FacetView> of(ArticleFilter filter) {
    var tags = new TagLabels(catalogue);
    List<Group> groups =
        tags.taxonomies().stream()
            .map(taxonomy -> topics(taxonomy, filter, tags))
            .collect(toCollection(ArrayList::new));
    groups.add(Math.min(1, groups.size()), countries(filter, tags));
    groups.add(
        new Group(
            "Languages",
            "language",
            "language",
            Facet.Field.LANGUAGE,
            filter.languages(),
            List.of(),
            code -> TagView.plain(code, Names.ofLanguage(code))));
    groups.add(
        new Group(
            "Sources",
            "source",
            "source",
            Facet.Field.SOURCE,
            filter.sources(),
            List.of(),
            name -> TagView.plain(name, name)));
    return groups.stream().map(group -> view(group, filter)).toList();
  }

  /** Topics of a taxonomy that is in use are always shown; retired ones when articles have them. */
  private static Group topics(ListedTaxonomy taxonomy, ArticleFilter filter, TagLabels tags) {
    return new Group(
        taxonomy.label() + (taxonomy.isRetired() ? " (retired)" : ""),
        "topic-" + taxonomy.id(),
        "topic",
        new Facet.Topics(taxonomy.id()),
        filter.topics().stream()
            .filter(topic -> topic.taxonomy().equals(taxonomy.id()))
            .map(TopicId::topic)
            .toList(),
        taxonomy.topics().stream()
            .filter(topic -> !topic.isRetired())
            .map(topic -> topic.id().topic())
            .toList(),
        id -> tags.topic(new TopicId(taxonomy.id(), id), 1));
  }

  private static Group countries(ArticleFilter filter, TagLabels tags) {
    return new Group(
        "Countries",
        "country",
        "country",
        Facet.Field.COUNTRY,
        filter.countries().stream().map(CountryCode::value).toList(),
        List.of(),
        code -> tags.country(new CountryCode(code), 1));
  }

  private FacetView view(Group group, ArticleFilter filter) {
    Map<String, Long> counts =
        search.counts(filter.without(group.facet()), group.facet()).stream()
            .collect(toMap(Count::id, Count::count, Long::sum, LinkedHashMap::new));
    Set<String> ids = new LinkedHashSet<>(group.always());
    ids.addAll(group.chosen());
    ids.addAll(counts.keySet());
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<FacetView.Choice> choices =
        ids.stream().map(id -> choice(group, id, counts.getOrDefault(id, 0L), most)).toList();
    int atOnce = Math.max(SHOWN_AT_ONCE, group.always().size() + group.chosen().size());
    int cut = Math.min(choices.size(), atOnce);
    return new FacetView(
        group.title(),
        group.id(),
        group.parameter(),
        group.chosen().size(),
        choices.subList(0, cut),
        choices.subList(cut, choices.size()));
  }

  private static FacetView.Choice choice(Group group, String id, long count, long most) {
    TagView name = group.names().apply(id);
    return new FacetView.Choice(
        group.id() + "-" + id,
        name.id(),
        name.label(),
        name.description(),
        name.style(),
        count,
        Math.round(100.0 * count / most),
        group.chosen().contains(id));
  }
}
