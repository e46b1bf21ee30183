package org.pillarwatch.store.beat;

import java.time.InstantSource;
import org.pillarwatch.store.audit.Audit;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.story.Stories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures beats. */
@Configuration(proxyBeanMethods = false)
class BeatConfiguration {

  @Bean
  CanonicalQuery canonicalQuery(QueryReader queries) {
    return new CanonicalQuery(queries);
  }

  @Bean
  Beats beats(
      JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock, Audit audit) {
    return new JdbcBeats(jdbc, new TransactionTemplate(transactions), clock, audit);
  }

  @Bean
  LookBack lookBack(Search search, Stories stories, InstantSource clock) {
    return new LookBack(search, stories, clock);
  }
}
