package org.pillarwatch.store.account;

import java.time.InstantSource;
import org.pillarwatch.chassis.access.ServiceAccess;
import org.pillarwatch.store.audit.Audit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures accounts, tokens and the access rule. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

  @Bean
  Accounts accounts(
      JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock, Audit audit) {
    return new JdbcAccounts(jdbc, new TransactionTemplate(transactions), clock, audit);
  }

  @Bean
  ApiTokens apiTokens(
      JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock, Audit audit) {
    return new JdbcApiTokens(jdbc, new TransactionTemplate(transactions), clock, audit);
  }

  @Bean
  SignInLimit signInLimit(JdbcClient jdbc, InstantSource clock) {
    return new SignInLimit(jdbc, clock);
  }

  @Bean
  ServiceAccess accountAccess(Accounts accounts, SignInLimit limit, ApiTokens tokens) {
    // Neither is a bean: the filter runs in the security chain only, and a provider that is a bean
    // would replace the one that knows the shared user.
    return new AccountAccess(
        accounts, new AccountAuthentication(accounts, limit), new TokenFilter(tokens, accounts));
  }

  /** Two requests of one browser may write the same attribute at once. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgreSql() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
