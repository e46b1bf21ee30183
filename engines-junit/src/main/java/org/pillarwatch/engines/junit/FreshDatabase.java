package org.pillarwatch.engines.junit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The database of one test class, empty when the class begins.
 *
 * @param url for JDBC
 * @param username may do everything in it
 */
public record FreshDatabase(String url, String username, String password) {

  /** Opens a connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }
}
