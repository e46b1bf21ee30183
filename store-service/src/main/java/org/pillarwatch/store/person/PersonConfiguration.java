package org.pillarwatch.store.person;

import java.time.InstantSource;
import java.util.List;
import org.pillarwatch.store.audit.Audit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures the repositories of personal state and the arguments of controllers. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

  @Bean
  WebMvcConfigurer personArgument(@Value("${pillarwatch.access.user:pillarwatch}") String shared) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArgument(shared));
        resolvers.add(new TeamRightsArgument());
      }
    };
  }

  @Bean
  ReadingState readingState(JdbcClient jdbc, InstantSource clock) {
    return new JdbcReadingState(jdbc, clock);
  }

  @Bean
  Mutes mutes(JdbcClient jdbc, InstantSource clock) {
    return new JdbcMutes(jdbc, clock);
  }

  @Bean
  Assignments assignments(
      JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock, Audit audit) {
    return new JdbcAssignments(jdbc, new TransactionTemplate(transactions), clock, audit);
  }

  @Bean
  Notes notes(
      JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock, Audit audit) {
    return new JdbcNotes(jdbc, new TransactionTemplate(transactions), clock, audit);
  }
}
