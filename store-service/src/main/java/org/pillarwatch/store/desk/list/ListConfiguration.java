package org.pillarwatch.store.desk.list;

import org.pillarwatch.store.correction.Corrections;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the front page. */
@Configuration(proxyBeanMethods = false)
class ListConfiguration {

  @Bean
  Items items(Catalogue catalogue, Corrections corrections) {
    return new Items(catalogue, corrections);
  }

  @Bean
  Facets facets(Search search, Catalogue catalogue) {
    return new Facets(search, catalogue);
  }

  @Bean
  LiveReaders liveReaders(Search search) {
    return new LiveReaders(search);
  }
}
