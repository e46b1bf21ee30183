package org.pillarwatch.store.search.lucene;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.pillarwatch.store.query.language.QueryLanguage;
import org.pillarwatch.store.search.ArticleItems;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.search.WordMatches;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ErrorHandler;

/** Wires the index of this replica. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LuceneProperties.class)
class LuceneConfiguration {

  @Bean
  WordMatches wordMatches(QueryLanguage language) {
    return new TextMatches(language);
  }

  /** What a replica without an index has no use for. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "store.search.indexes", havingValue = "true", matchIfMissing = true)
  static class Indexing {

    @Bean
    IndexWorker indexWorker(
        LuceneProperties properties,
        JdbcClient jdbc,
        @Qualifier("taskFailures") ErrorHandler failures,
        MeterRegistry meters) {
      Counter indexed =
          Counter.builder("pillarwatch.store.indexed")
              .description("Articles that were indexed, as new or as changed")
              .register(meters);
      var worker =
          new IndexWorker(
              new IndexDirectory(properties.directory()),
              new JdbcArticleSource(jdbc),
              properties.indexInterval(),
              failures,
              indexed::increment);
      Gauge.builder("pillarwatch.store.index.coverage", worker, any -> any.coverage().percent())
          .description("Share of the articles that the search index of this replica covers")
          .baseUnit("percent")
          .register(meters);
      return worker;
    }

    @Bean
    IndexQueries indexQueries(
        QueryLanguage language, InstantSource clock, LuceneProperties properties) {
      return new IndexQueries(language, clock, properties.processorTime());
    }

    @Bean
    @Primary
    Search indexedSearch(
        IndexWorker worker,
        IndexQueries queries,
        ArticleItems items,
        @Qualifier("tables") Search tables) {
      return new LuceneSearch(worker, queries, items, tables);
    }

    @Bean
    SearchWarmUp searchWarmUp(IndexQueries queries, InstantSource clock) {
      return new SearchWarmUp(queries, clock);
    }

    @Bean
    IndexHealth searchIndexHealthIndicator(IndexWorker worker) {
      return new IndexHealth(worker);
    }
  }
}
