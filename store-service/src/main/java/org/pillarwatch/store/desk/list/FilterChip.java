package org.pillarwatch.store.desk.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pillarwatch.store.desk.kit.ViewUrl;
import org.pillarwatch.store.taxonomy.TaxonomyAlias;

/**
 * A filter in use, as a link that removes it.
 *
 * @param without address of the view without the filter
 */
record FilterChip(String label, String style, String without) {

  /** Chips of the search, the chosen values of each facet, and the dates. */
  static List<FilterChip> of(ViewUrl view, List<FacetView> facets) {
    List<FilterChip> chips = new ArrayList<>();
    add(chips, view, "q", "“%s”");
    for (FacetView facet : facets) {
      Stream.concat(facet.choices().stream(), facet.more().stream())
          .filter(FacetView.Choice::isChosen)
          .map(choice ->
              new FilterChip(
                  choice.label(),
                  choice.style(),
                  address(without(view, facet.parameter(), choice.value()))))
          .forEach(chips::add);
    }
    add(chips, view, Mine.PARAMETER, "mine: %s");
    add(chips, view, "from", "from %s");
    add(chips, view, "to", "to %s");
    return chips;
  }

  /** An address may name a topic by the alias of its taxonomy. */
  private static ViewUrl without(ViewUrl view, String parameter, String value) {
    ViewUrl rest = view.without(parameter, value);
    for (TaxonomyAlias alias : TaxonomyAlias.values()) {
      String prefix = alias.taxonomy() + "/";
      if (value.startsWith(prefix)) {
        rest = rest.without(alias.parameter(), value.substring(prefix.length()));
      }
    }
    return rest;
  }

  private static void add(List<FilterChip> chips, ViewUrl view, String name, String form) {
    String value = view.first(name);
    if (!value.isEmpty()) {
      chips.add(new FilterChip(form.formatted(value), "plain", address(view.without(name))));
    }
  }

  private static String address(ViewUrl view) {
    return "/" + view.query();
  }
}
