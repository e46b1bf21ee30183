package org.pillarwatch.chassis.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.pillarwatch.chassis.health.DependencyProbe;

/**
 * Whether the pool has a connection that works: asked of the pool, since that is what the service
 * works with.
 */
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
