package org.pillarwatch.store.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.Facet;
import org.pillarwatch.store.query.FilterParameters;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.ListedTaxonomy;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts over HTTP. */
@RestController
@Tag(name = "articles")
class CountsApi {

  private final QueryReader queries;
  private final Search search;
  private final Catalogue catalogue;

  CountsApi(QueryReader queries, Search search, Catalogue catalogue) {
    this.queries = queries;
    this.search = search;
    this.catalogue = catalogue;
  }

  @GetMapping(path = "/api/counts", produces = "application/json")
  @Operation(summary = "The articles that a filter lets through, counted by each of their tags")
  @FilterParameters
  Counts counts(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    ArticleFilter filter = queries.filter(parameters);
    return new Counts(
        search.total(filter),
        topics(filter),
        search.counts(filter, Facet.Field.COUNTRY),
        search.counts(filter, Facet.Field.LANGUAGE),
        search.counts(filter, Facet.Field.SOURCE));
  }

  private Map<String, List<Count>> topics(ArticleFilter filter) {
    Map<String, List<Count>> topics = new LinkedHashMap<>();
    for (ListedTaxonomy taxonomy : catalogue.taxonomies()) {
      topics.put(taxonomy.id(), search.counts(filter, new Facet.Topics(taxonomy.id())));
    }
    return topics;
  }
}
