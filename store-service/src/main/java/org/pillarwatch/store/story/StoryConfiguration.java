package org.pillarwatch.store.story;

import io.micrometer.core.instrument.MeterRegistry;
import org.pillarwatch.store.article.StoryQueue;
import org.pillarwatch.store.query.QueryReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures stories. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoryProperties.class)
class StoryConfiguration {

  @Bean
  StoryRelay storyRelay(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      KafkaTemplate<String, byte[]> kafka,
      MeterRegistry meters) {
    return new StoryRelay(
        new StoryOutbox(jdbc), new TransactionTemplate(transactions), kafka, meters);
  }

  @Bean
  StoryQueue storyQueue(NamedParameterJdbcOperations jdbc) {
    return new JdbcStoryQueue(jdbc);
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
