package org.pillarwatch.chassis.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.pillarwatch.chassis.health.DependencyProbe;

/** Checks whether the service's connection pool has a working connection that may write. */
record DatabaseProbe(DataSource database) implements DependencyProbe.Question {

  private static final int TIMEOUT_SECONDS = 2;

  @Override
  public void ask() throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (!connection.isValid(TIMEOUT_SECONDS)) {
        throw new SQLTransientConnectionException("no answer in " + TIMEOUT_SECONDS + " s");
      }
      refuseReadOnly(connection);
    }
  }

  /** After a failover the address may lead to a standby, which answers and keeps nothing. */
  private static void refuseReadOnly(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      try (ResultSet answer = statement.executeQuery("show transaction_read_only")) {
        if (answer.next() && answer.getString(1).equals("on")) {
          throw new SQLTransientConnectionException(
              "the server is read-only; targetServerType=primary in the URL leads to the primary");
        }
      }
    }
  }
}
