package org.pillarwatch.chassis.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresPostgreSql;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What readiness learns of a database. */
@RequiresPostgreSql
class DatabaseProbeIT {

  private final FreshDatabase fresh;

  DatabaseProbeIT(FreshDatabase fresh) {
    this.fresh = fresh;
  }

  @Test
  void acceptsAServerThatWrites() {
    assertThatCode(() -> probe("").ask()).doesNotThrowAnyException();
  }

  @Test
  void refusesAServerThatOnlyReads() {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> probe("-c default_transaction_read_only=on").ask())
        .withMessageContaining("read-only");
  }

  private DatabaseProbe probe(String options) {
    var source = new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password());
    var properties = new Properties();
    properties.setProperty("options", options);
    source.setConnectionProperties(properties);
    return new DatabaseProbe(source);
  }
}
