package org.pillarwatch.store.attention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.Parameters;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.pillarwatch.store.taxonomy.ListedTaxonomy;
import org.pillarwatch.store.taxonomy.TaxonomyAlias;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The counts over HTTP. */
@RestController
@Tag(name = "articles")
class AttentionApi {

  private static final String TAXONOMY = "taxonomy";
  private static final Set<String> NAMES = Set.of(TAXONOMY, "from", "to", "zone");

  private final QueryReader queries;
  private final Catalogue catalogue;
  private final JdbcAttention attention;

  AttentionApi(QueryReader queries, Catalogue catalogue, JdbcAttention attention) {
    this.queries = queries;
    this.catalogue = catalogue;
    this.attention = attention;
  }

  @GetMapping(path = "/api/matrix", produces = "application/json")
  @Operation(summary = "Articles and stories by topic and country; from and to count whole hours")
  @Parameter(
      name = TAXONOMY,
      in = ParameterIn.QUERY,
      schema = @Schema(type = "string", defaultValue = "pillars"))
  @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  @Parameter(name = "zone", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  AttentionMatrix matrix(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
    var parameters = new Parameters(given);
    parameters.allowOnly(NAMES);
    List<String> taxonomies = catalogue.taxonomies().stream().map(ListedTaxonomy::id).toList();
    String taxonomy =
        parameters.result(
            Objects.requireNonNullElse(
                parameters.one(
                    TAXONOMY,
                    id -> Optional.of(id).filter(taxonomies::contains),
                    "one of " + String.join(", ", taxonomies)),
                TaxonomyAlias.PILLAR.taxonomy()));
    Map<String, List<String>> rest = new LinkedMultiValueMap<>(given);
    rest.remove(TAXONOMY);
    ArticleFilter span = queries.filter(rest);
    return attention.matrix(taxonomy, span.from(), span.to());
  }
}
