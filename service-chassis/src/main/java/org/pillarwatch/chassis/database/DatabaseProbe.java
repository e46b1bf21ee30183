package org.pillarwatch.chassis.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.pillarwatch.chassis.health.DependencyProbe;

/** Checks whether the service's connection pool has a working connection. */
record DatabaseProbe(DataSource database) implements DependencyProbe.Question {

  private static final int TIMEOUT_SECONDS = 2;

  @Override
  public void ask() throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (!connection.isValid(TIMEOUT_SECONDS)) {
        throw new SQLTransientConnectionException("no answer in " + TIMEOUT_SECONDS + " s");
      }
    }
  }
}
