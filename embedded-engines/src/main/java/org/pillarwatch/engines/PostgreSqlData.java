package org.pillarwatch.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * PostgreSQL's data directory, including leftovers of an earlier run: an orphaned postmaster whose
 * parent was killed, or a stale pid file.
 */
record PostgreSqlData(Path path) {

  boolean isInitialised() {
    return Files.exists(path.resolve("PG_VERSION"));
  }

  /** The postmaster that is running on this directory, if any. */
  Optional<ProcessHandle> orphan() {
    return recordedProcess().flatMap(ProcessHandle::of).filter(this::serves);
  }

  /**
   * Removes the pid file when the process it names is not a postmaster of this directory. A stale
   * file would prevent the start when another program has the same process id.
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
