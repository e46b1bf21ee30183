package org.pillarwatch.store.search;

import io.micrometer.core.instrument.MeterRegistry;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the search. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  QueryReader queryReader(Catalogue catalogue) {
    return new QueryReader(catalogue);
  }

  @Bean
  Search search(JdbcClient jdbc) {
    return new JdbcSearch(jdbc, new ItemTags(jdbc));
  }

  @Bean
  WordsIndexer wordsIndexer(JdbcClient jdbc, MeterRegistry meters) {
    return new WordsIndexer(jdbc, meters);
  }
}
