package org.pillarwatch.store.story;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures story decisions; a replica without them needs no memory for the window. */
@Configuration(proxyBeanMethods = false)
@Conditional(DecidesStories.class)
class StoryWorkerConfiguration {

  @Bean
  StoryWorker storyWorker(
      JdbcClient jdbc,
      NamedParameterJdbcOperations batches,
      PlatformTransactionManager transactions,
      InstantSource clock,
      StoryProperties settings,
      MeterRegistry meters) {
    return new StoryWorker(
        new StoryDecisionTable(jdbc, batches),
        new StoryConstraintTable(jdbc),
        new TransactionTemplate(transactions),
        clock,
        settings,
        meters);
  }

  @Bean
  DecideOnStore decideOnStore(StoryWorker worker, TaskScheduler tasks, InstantSource clock) {
    return new DecideOnStore(worker, tasks, clock);
  }
}
