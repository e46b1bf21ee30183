package org.pillarwatch.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@RequiresPostgreSql
class WaitingMigrationIT {

  @TempDir Path scripts;

  private final DriverManagerDataSource source;
  private final JdbcClient database;

  WaitingMigrationIT(FreshDatabase fresh) {
    source = new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password());
    database = JdbcClient.create(source);
  }

  @Test
  void beginsAgainWhenItsConnectionIsCutOff() throws IOException {
    // Numbers of a sequence are the one thing that a transaction does not take back.
    database.sql("create sequence attempt").update();
    migrate(
        "cut_off",
        """
        create table desk (id integer primary key);
        select case when nextval('attempt') < 3 then pg_terminate_backend(pg_backend_pid()) end;
        insert into desk values (1);
        """);

    assertThat(database.sql("select id from desk").query(Integer.class).list()).containsExactly(1);
    assertThat(database.sql("select last_value from attempt").query(Long.class).single())
        .isEqualTo(3);
  }

  @Test
  @Timeout(60)
  void doesNotRepeatAMistake() {
    assertThatExceptionOfType(FlywayException.class)
        .isThrownBy(() -> migrate("mistake", "create table other_desk (id no_such_type)"))
        .withMessageContaining("no_such_type");
  }

  private void migrate(String name, String script) throws IOException {
    Files.writeString(scripts.resolve("V1__desk.sql"), script);
    new WaitingMigration()
        .migrate(
            Flyway.configure()
                .dataSource(source)
                .table("history_of_" + name)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("filesystem:" + scripts)
                .load());
  }
}
