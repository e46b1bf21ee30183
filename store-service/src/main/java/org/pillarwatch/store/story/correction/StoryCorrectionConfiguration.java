package org.pillarwatch.store.story.correction;

import java.time.InstantSource;
import org.pillarwatch.store.audit.Audit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures corrections of stories. */
@Configuration(proxyBeanMethods = false)
class StoryCorrectionConfiguration {

  @Bean
  StoryCorrections storyCorrections(
      JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock, Audit audit) {
    return new JdbcStoryCorrections(jdbc, new TransactionTemplate(transactions), clock, audit);
  }
}
