package org.pillarwatch.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * PostgreSQL's data directory, and what a former life of it may have left: a postmaster still
 * running because only its parent was killed, or the pid file of one that is dead.
 */
record PostgreSqlData(Path path) {

  boolean isInitialised() {
    return Files.exists(path.resolve("PG_VERSION"));
  }

  /** The postmaster that still serves this directory, if any. */
  Optional<ProcessHandle> orphan() {
    return recordedProcess().flatMap(ProcessHandle::of).filter(this::serves);
  }

  /**
   * Removes the pid file when the process it names is not a postmaster of this directory. Left
   * there it would stop the start whenever the number has gone to another program.
   */
  void forgetDeadPostmaster() {
    if (orphan().isEmpty()) {
      try {
        Files.deleteIfExists(pidFile());
      } catch (IOException e) {
        throw new EngineException("cannot remove the stale " + pidFile(), e);
      }
    }
  }

  private boolean serves(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .filter(line -> line.contains("postgres") && line.contains(path.toString()))
        .isPresent();
  }

  private Optional<Long> recordedProcess() {
    try {
      return Files.readAllLines(pidFile()).stream()
          .findFirst()
          .map(String::strip)
          .map(Long::valueOf);
    } catch (IOException | NumberFormatException missingOrCutShort) {
      return Optional.empty();
    }
  }

  private Path pidFile() {
    return path.resolve("postmaster.pid");
  }
}
