package org.pillarwatch.store.taxonomy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taxonomies over HTTP. */
@RestController
@Tag(name = "taxonomies")
class TaxonomiesApi {

  private final JdbcTaxonomyViews taxonomies;

  TaxonomiesApi(JdbcTaxonomyViews taxonomies) {
    this.taxonomies = taxonomies;
  }

  @GetMapping(path = "/api/taxonomies", produces = "application/json")
  @Operation(
      summary = "The taxonomies and topics that articles can be filtered by",
      description =
          "Those in use in their order, then retired ones. A topic is asked for as"
              + " topic=TAXONOMY/TOPIC.")
  List<TaxonomyView> taxonomies() {
    return taxonomies.all();
  }
}
