package org.pillarwatch.launcher.pipeline;

import java.nio.file.Path;

/** Cache of the unpacked PostgreSQL programs, shared by all runs of this user. */
final class ProgramCache {

  private ProgramCache() {}

  /** The directory by the XDG base directory specification. */
  static Path directory() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("pillarwatch");
  }
}
