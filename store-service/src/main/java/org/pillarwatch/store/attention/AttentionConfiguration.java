package org.pillarwatch.store.attention;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures the counts. */
@Configuration(proxyBeanMethods = false)
class AttentionConfiguration {

  @Bean
  JdbcAttention attention(@Qualifier("readingPool") DataSource readingPool) {
    return new JdbcAttention(JdbcClient.create(readingPool));
  }

  @Bean
  AttentionUpkeep attentionUpkeep(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      InstantSource clock,
      MeterRegistry meters) {
    return new AttentionUpkeep(
        new JdbcAttention(jdbc), new TransactionTemplate(transactions), clock, meters);
  }
}
