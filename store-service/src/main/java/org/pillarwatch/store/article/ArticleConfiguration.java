package org.pillarwatch.store.article;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.pillarwatch.store.correction.Corrections;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures the article tables. */
@Configuration(proxyBeanMethods = false)
class ArticleConfiguration {

  @Bean
  Withdrawals withdrawals(NamedParameterJdbcOperations batches) {
    return new JdbcWithdrawals(batches);
  }

  @Bean
  Articles articles(
      NamedParameterJdbcOperations batches,
      JdbcClient queries,
      StoryQueue stories,
      Corrections corrections,
      PlatformTransactionManager transactions,
      InstantSource clock,
      MeterRegistry meters,
      ApplicationEventPublisher publisher) {
    var json = new EvidenceJson();
    return new JdbcArticles(
        new ArticleRows(batches, clock),
        new TagRows(batches, json),
        stories,
        corrections,
        new StoredArticles(queries, json),
        new FetchTimes(clock, meters),
        new TransactionTemplate(transactions),
        publisher);
  }
}
