package org.pillarwatch.store.taxonomy;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the catalogue of topics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaxonomyProperties.class)
class TaxonomyConfiguration {

  private static final String SEEN =
      "select topic from known_topic where taxonomy = :taxonomy order by topic";

  @Bean
  Catalogue catalogue(TaxonomyProperties names, JdbcClient jdbc) {
    return new Catalogue(
        Map.of(
            Catalogue.PILLARS, TaxonomyProperties.topics(names.pillars()),
            Catalogue.LINES_OF_EFFORT, TaxonomyProperties.topics(names.linesOfEffort())),
        taxonomy ->
            jdbc.sql(SEEN)
                .param("taxonomy", taxonomy)
                .query((row, number) -> row.getString("topic"))
                .list());
  }
}
