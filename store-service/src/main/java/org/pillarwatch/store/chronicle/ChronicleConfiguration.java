package org.pillarwatch.store.chronicle;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.pillarwatch.store.search.QueryReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the stories. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoryProperties.class)
class ChronicleConfiguration {

  @Bean
  Chronicle chronicle(
      JdbcClient jdbc,
      NamedParameterJdbcOperations batches,
      PlatformTransactionManager transactions,
      InstantSource clock,
      StoryProperties settings,
      MeterRegistry meters) {
    return new Chronicle(
        new DecisionRows(jdbc, batches),
        new TransactionTemplate(transactions),
        clock,
        settings,
        meters);
  }

  @Bean
  StoryRelay storyRelay(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      KafkaTemplate<String, byte[]> kafka,
      MeterRegistry meters) {
    return new StoryRelay(
        new LinkedArticles(jdbc), new TransactionTemplate(transactions), kafka, meters);
  }

  @Bean
  Stories stories(JdbcClient jdbc) {
    return new JdbcStories(jdbc);
  }

  @Bean
  StoryQueryReader storyQueryReader(QueryReader filters) {
    return new StoryQueryReader(filters);
  }
}
