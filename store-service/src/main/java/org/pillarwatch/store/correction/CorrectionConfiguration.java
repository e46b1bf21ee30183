package org.pillarwatch.store.correction;

import java.time.InstantSource;
import org.pillarwatch.store.audit.Audit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures the correction repository. */
@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {

  @Bean
  Corrections corrections(
      JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock, Audit audit) {
    return new JdbcCorrections(jdbc, new TransactionTemplate(transactions), clock, audit);
  }
}
