package org.pillarwatch.store.audit;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures the audit trail. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  Audit audit(JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock) {
    return new JdbcAudit(jdbc, new TransactionTemplate(transactions), clock);
  }
}
