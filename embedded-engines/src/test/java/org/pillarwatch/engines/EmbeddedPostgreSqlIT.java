package org.pillarwatch.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSqlIT {

  private static final Path PROGRAMS = Path.of("target", "programs");

  @TempDir Path directory;

  @Test
  void keepsItsRowsOverARestart() throws SQLException {
    try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory, PROGRAMS)) {
      server.createDatabase("news");
      execute(server, "CREATE TABLE article AS SELECT 'Harvest festival' AS title");
    }

    try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory, PROGRAMS)) {
      server.createDatabase("news");
      assertThat(query(server, "SELECT title FROM article")).isEqualTo("Harvest festival");
    }
  }

  @Test
  void isDurableAndLocal() throws SQLException {
    try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory, PROGRAMS)) {
      server.createDatabase("news");
      assertThat(query(server, "SHOW fsync")).isEqualTo("on");
      assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(query(server, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(query(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void knowsTheLettersOfEveryLanguage() throws SQLException {
    try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory, PROGRAMS)) {
      server.createDatabase("news");
      assertThat(query(server, "SELECT lower('ÁÑÖ')")).isEqualTo("áñö");
      assertThat(query(server, "SELECT to_tsvector('simple', '«Ñandú» — Ávila')"))
          .isEqualTo("'ávila':2 'ñandú':1");
    }
  }

  @Test
  void refusesAWrongPassword() {
    try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(directory, PROGRAMS)) {
      assertThatThrownBy(() ->
              DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void refusesADirectoryInUse() {
    try (EmbeddedPostgreSql _ = EmbeddedPostgreSql.start(directory, PROGRAMS)) {
      assertThatThrownBy(() -> EmbeddedPostgreSql.start(directory, PROGRAMS))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("in use");
    }
  }

  @Test
  void startsThoughThePidFileNamesAnotherProgram() throws IOException {
    EmbeddedPostgreSql.start(directory, PROGRAMS).close();
    Files.writeString(
        directory.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

    EmbeddedPostgreSql.start(directory, PROGRAMS).close();
  }

  private static void execute(EmbeddedPostgreSql server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedPostgreSql server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgreSql server) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl("news"), server.username(), server.password());
  }
}
