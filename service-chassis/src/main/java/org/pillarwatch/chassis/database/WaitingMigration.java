package org.pillarwatch.chassis.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.pillarwatch.chassis.delivery.RootCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Migrates the schema. Waits without limit for the database, retries when it becomes unavailable
 * during the migration, and refuses a schema that a newer release has migrated.
 */
final class WaitingMigration implements FlywayMigrationStrategy {

  private static final Logger log = LoggerFactory.getLogger(WaitingMigration.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * SQL states of connection failures and of a server that stops, crashes or starts (PostgreSQL 18,
   * appendix A).
   */
  private static final Pattern STATES_OF_AN_ABSENT_SERVER = Pattern.compile("08...|57P0[1-3]");

  @Override
  public void migrate(Flyway flyway) {
    // A waiting start holds the lock that an orderly shutdown needs; the interrupt releases it.
    Thread starting = Thread.currentThread();
    Thread onStop = new Thread(starting::interrupt, "stop-waiting-for-database");
    Runtime.getRuntime().addShutdownHook(onStop);
    try {
      awaitAnswer(flyway.getConfiguration().getDataSource(), false);
      while (!migrated(flyway)) {
        awaitAnswer(flyway.getConfiguration().getDataSource(), true);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the database", e);
    } finally {
      forget(onStop);
    }
  }

  /**
   * Returns false if the database became unavailable meanwhile. An interrupted script has no
   * effect, since PostgreSQL rolls it back; no script may contain statements that run outside a
   * transaction.
   */
  private static boolean migrated(Flyway flyway) throws InterruptedException {
    try {
      refuseNewer(flyway);
      unhurried(flyway).migrate();
      return true;
    } catch (FlywayException e) {
      if (!isAbsence(e)) {
        throw e;
      }
      RootCause cause = RootCause.of(e);
      log.warn(
          "start=waits reason=\"database unavailable during migration\" cause={} message=\"{}\"",
          cause.kind(),
          cause.message());
      Thread.sleep(PAUSE);
      return false;
    }
  }

  private static boolean isAbsence(FlywayException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(32) // Causes can be cyclic.
        .anyMatch(cause ->
            cause instanceof SQLException e
                && (e instanceof SQLTransientConnectionException
                    || STATES_OF_AN_ABSENT_SERVER
                        .matcher(Objects.requireNonNullElse(e.getSQLState(), ""))
                        .matches()));
  }

  /** Disables the query timeout, since building an index may take minutes. */
  private static Flyway unhurried(Flyway flyway) {
    Configuration configuration = flyway.getConfiguration();
    return new FluentConfiguration(configuration.getClassLoader())
        .configuration(configuration)
        .dataSource(new Unhurried(configuration.getDataSource()))
        .load();
  }

  private static final class Unhurried extends DelegatingDataSource {

    Unhurried(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      connection.setNetworkTimeout(
          Runnable::run, 0); // The pool resets it when the connection is returned.
      return connection;
    }
  }

  /**
   * @param logged whether the wait has been logged already
   */
  private static void awaitAnswer(DataSource database, boolean logged) throws InterruptedException {
    boolean waits = logged;
    while (true) {
      try {
        try (Connection connection = database.getConnection()) {
          OldServerException.refuse(connection.getMetaData().getDatabaseMajorVersion());
        }
        if (waits) {
          log.info("start=continues reason=\"database available\"");
        }
        return;
      } catch (SQLException e) {
        if (!waits) {
          RootCause cause = RootCause.of(e);
          log.warn(
              "start=waits reason=\"database unavailable\" cause={} message=\"{}\"",
              cause.kind(),
              cause.message());
        }
        waits = true;
        Thread.sleep(PAUSE);
      }
    }
  }

  private static void forget(Thread onStop) {
    try {
      Runtime.getRuntime().removeShutdownHook(onStop);
    } catch (IllegalStateException stopping) {
      log.debug("the process is already stopping", stopping);
    }
  }

  private static void refuseNewer(Flyway flyway) {
    Optional<MigrationVersion> applied =
        newest(flyway, state -> state.isApplied() && !state.isResolved());
    if (applied.isPresent()) {
      throw new NewerSchemaException(
          String.join(",", flyway.getConfiguration().getSchemas()),
          applied.get().getVersion(),
          newest(flyway, MigrationState::isResolved).map(MigrationVersion::getVersion).orElse("0"));
    }
  }

  private static Optional<MigrationVersion> newest(Flyway flyway, Predicate<MigrationState> which) {
    return Arrays.stream(flyway.info().all())
        .filter(info -> which.test(info.getState()) && info.getVersion() != null)
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder());
  }
}
