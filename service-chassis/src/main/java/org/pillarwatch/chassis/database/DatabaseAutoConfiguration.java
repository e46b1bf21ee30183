package org.pillarwatch.chassis.database;

import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.pillarwatch.chassis.health.DependencyProbe;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Configures a service with a database: it waits for the database at the start, adds {@code
 * postgresql} to readiness, and resolves the outcome of in-doubt commits.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
    beforeName = {
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
    })
@ConditionalOnClass(Flyway.class)
@ConditionalOnBean(DataSource.class)
class DatabaseAutoConfiguration {

  private static final Duration PATIENCE_AFTER_A_LOST_ANSWER = Duration.ofSeconds(30);

  @Bean
  DependencyProbe postgresqlHealthIndicator(DataSource database) {
    return new DependencyProbe("postgresql", new DatabaseProbe(database));
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource database) {
    return new InDoubtTransactionManager(database, PATIENCE_AFTER_A_LOST_ANSWER);
  }

  @Bean
  FlywayMigrationStrategy patientMigration() {
    return new WaitingMigration();
  }
}
