package org.pillarwatch.launcher.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the broker and the database that the services use.
 *
 * @param username null when the URL contains it
 * @param password null when the URL contains it
 */
record Backing(
    String bootstrapServers, String jdbcUrl, @Nullable String username, @Nullable String password) {

  static final String DATABASE = "pillarwatch";

  /** Formats the addresses as Spring settings. */
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
