package org.pillarwatch.launcher.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The broker and the database that the services stand on.
 *
 * @param username null when the URL says it
 * @param password null when the URL says it
 */
record Backing(
    String bootstrapServers, String jdbcUrl, @Nullable String username, @Nullable String password) {

  static final String DATABASE = "pillarwatch";

  /** As settings that every service understands. */
  List<String> settings() {
    return username == null || password == null
        ? List.of(
            "--spring.kafka.bootstrap-servers=" + bootstrapServers,
            "--spring.datasource.url=" + jdbcUrl)
        : List.of(
            "--spring.kafka.bootstrap-servers=" + bootstrapServers,
            "--spring.datasource.url=" + jdbcUrl,
            "--spring.datasource.username=" + username,
            "--spring.datasource.password=" + password);
  }
}
