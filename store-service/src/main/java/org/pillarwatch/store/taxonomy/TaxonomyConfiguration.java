package org.pillarwatch.store.taxonomy;

import io.micrometer.core.instrument.MeterRegistry;
import org.pillarwatch.chassis.delivery.PoisonIsolation;
import org.pillarwatch.chassis.delivery.StageMetrics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the catalogue of taxonomies. */
@Configuration(proxyBeanMethods = false)
class TaxonomyConfiguration {

  @Bean
  Catalogue catalogue(JdbcClient jdbc) {
    return new JdbcCatalogue(jdbc);
  }

  @Bean
  JdbcTaxonomyViews taxonomyViews(Catalogue catalogue, JdbcClient jdbc) {
    return new JdbcTaxonomyViews(catalogue, jdbc);
  }

  @Bean
  PublishedTaxonomies publishedTaxonomies(
      NamedParameterJdbcOperations jdbc, PlatformTransactionManager transactions) {
    return new JdbcTaxonomies(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  TaxonomyListener taxonomyListener(
      PublishedTaxonomies taxonomies, PoisonIsolation isolation, MeterRegistry meters) {
    return new TaxonomyListener(taxonomies, isolation, new StageMetrics(meters, "taxonomies"));
  }
}
