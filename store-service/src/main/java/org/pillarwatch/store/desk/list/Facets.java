package org.pillarwatch.store.desk.list;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.desk.kit.Names;
import org.pillarwatch.store.desk.kit.TagLabels;
import org.pillarwatch.store.desk.kit.TagView;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.Facet;
import org.pillarwatch.store.search.Count;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.TopicLabel;

/**
 * Makes the choices beside the list. Each group counts what all the other groups let through, so
 * that one sees what another choice would bring.
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
   * How a group is made.
   *
   * @param always ids that are shown even when nothing bears them, in this order
   */
  private record Group(
      String title,
      String parameter,
      Facet facet,
      List<String> chosen,
      List<String> always,
      Function<String, TagView> names) {}

  List<FacetView> of(ArticleFilter filter) {
    var tags = new TagLabels(catalogue);
    List<String> countries = filter.countries().stream().map(CountryCode::value).toList();
    return Stream.of(
            new Group(
                "Pillars",
                "pillar",
                Facet.PILLAR,
                filter.pillars(),
                ids(Catalogue.PILLARS),
                id -> tags.pillar(id, 1)),
            new Group(
                "Countries",
                "country",
                Facet.COUNTRY,
                countries,
                List.of(),
                code -> tags.country(new CountryCode(code), 1)),
            new Group(
                "Lines of effort",
                "lineOfEffort",
                Facet.LINE_OF_EFFORT,
                filter.linesOfEffort(),
                ids(Catalogue.LINES_OF_EFFORT),
                id -> tags.lineOfEffort(id, 1)),
            new Group(
                "Languages",
                "language",
                Facet.LANGUAGE,
                filter.languages(),
                List.of(),
                code -> TagView.plain(code, Names.ofLanguage(code))),
            new Group(
                "Sources",
                "source",
                Facet.SOURCE,
                filter.sources(),
                List.of(),
                name -> TagView.plain(name, name)))
        .map(group -> view(group, filter))
        .toList();
  }

  private List<String> ids(String taxonomy) {
    return catalogue.topics(taxonomy).stream().map(TopicLabel::id).toList();
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
        group.parameter(),
        group.chosen().size(),
        choices.subList(0, cut),
        choices.subList(cut, choices.size()));
  }

  private static FacetView.Choice choice(Group group, String id, long count, long most) {
    TagView name = group.names().apply(id);
    return new FacetView.Choice(
        id,
        name.label(),
        name.description(),
        name.style(),
        count,
        Math.round(100.0 * count / most),
        group.chosen().contains(id));
  }
}
