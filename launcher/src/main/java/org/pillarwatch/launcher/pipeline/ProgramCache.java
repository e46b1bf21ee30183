package org.pillarwatch.launcher.pipeline;

import java.nio.file.Path;

/** Where PostgreSQL's programs are unpacked once for all runs of this user. */
final class ProgramCache {

  private ProgramCache() {}

  /** As the XDG base directory specification has it. */
  static Path directory() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("pillarwatch");
  }
}
