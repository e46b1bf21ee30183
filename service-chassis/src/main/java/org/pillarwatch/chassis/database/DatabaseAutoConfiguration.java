package org.pillarwatch.chassis.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.pillarwatch.chassis.health.Watch;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/**
 * For a service with a database: waits for it at the start, and adds {@code postgresql} to its
 * readiness.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
    beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@ConditionalOnClass(Flyway.class)
@ConditionalOnBean(DataSource.class)
class DatabaseAutoConfiguration {

  @Bean
  Watch postgresqlHealthIndicator(DataSource database) {
    return new Watch("postgresql", new DatabaseQuestion(database));
  }

  @Bean
  FlywayMigrationStrategy patientMigration() {
    return new PatientMigration();
  }
}
