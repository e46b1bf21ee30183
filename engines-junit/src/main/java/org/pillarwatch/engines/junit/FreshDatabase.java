package org.pillarwatch.engines.junit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The database of a test class, empty at the start of the class.
 *
 * @param url for JDBC
 * @param username owner of the database
 */
public record FreshDatabase(String url, String username, String password) {

  /** Opens a connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }
}
