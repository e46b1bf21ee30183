package org.pillarwatch.launcher.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.engines.EngineException;
import org.pillarwatch.engines.LockedDirectory;
import org.pillarwatch.launcher.CommandFailed;

/** Data directory of {@code up}, persistent between runs; used by one process at a time. */
final class DataDirectory implements AutoCloseable {

  private static final String BUNDLED_LIST = "/default-feeds.opml";

  private final LockedDirectory directory;

  private DataDirectory(LockedDirectory directory) {
    this.directory = directory;
  }

  /**
   * Locks the directory until {@link #close()} or the end of the process.
   *
   * @throws CommandFailed when another process holds the lock, or the directory is not writable
   */
  static DataDirectory open(Path path) {
    try {
      return new DataDirectory(LockedDirectory.take(path));
    } catch (EngineException e) {
      throw new CommandFailed(e.getMessage() + "; choose another directory with --data", e);
    }
  }

  Path path() {
    return directory.path();
  }

  /** The initial feed list: a copy of the bundled one, for the operator to edit. */
  Path feedList() {
    Path list = path().resolve("feeds.opml");
    if (!Files.exists(list)) {
      try (@Nullable InputStream bundled = DataDirectory.class.getResourceAsStream(BUNDLED_LIST)) {
        if (bundled == null) {
          throw new IllegalStateException(BUNDLED_LIST + " is not on the class path");
        }
        Files.copy(bundled, list);
      } catch (IOException e) {
        throw new CommandFailed("cannot write " + list + ": " + e, e);
      }
    }
    return list;
  }

  @Override
  public void close() {
    directory.close();
  }
}
