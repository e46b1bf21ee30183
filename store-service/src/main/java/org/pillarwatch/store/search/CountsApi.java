package org.pillarwatch.store.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.Facet;
import org.pillarwatch.store.query.FilterParameters;
import org.pillarwatch.store.query.QueryReader;
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

  CountsApi(QueryReader queries, Search search) {
    this.queries = queries;
    this.search = search;
  }

  @GetMapping(path = "/api/counts", produces = "application/json")
  @Operation(summary = "The articles that a filter lets through, counted by each of their tags")
  @FilterParameters
  Counts counts(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    ArticleFilter filter = queries.filter(parameters);
    return new Counts(
        search.total(filter),
        search.counts(filter, Facet.PILLAR),
        search.counts(filter, Facet.LINE_OF_EFFORT),
        search.counts(filter, Facet.COUNTRY),
        search.counts(filter, Facet.LANGUAGE),
        search.counts(filter, Facet.SOURCE));
  }
}
