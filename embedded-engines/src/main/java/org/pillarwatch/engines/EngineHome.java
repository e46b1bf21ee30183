package org.pillarwatch.engines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory of one engine, held by one process at a time through a lock on a file in it. */
final class EngineHome implements AutoCloseable {

  private final Path directory;
  private final FileChannel lockFile;

  private EngineHome(Path directory, FileChannel lockFile) {
    this.directory = directory;
    this.lockFile = lockFile;
  }

  /**
   * Makes the directory when it is missing and locks it until {@link #close()} or the process dies.
   *
   * @throws EngineException when another process holds it or it cannot be written
   */
  static EngineHome lock(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      FileChannel channel =
          FileChannel.open(
              absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new EngineException(absolute + " is in use by another process");
      }
      return new EngineHome(absolute, channel);
    } catch (IOException e) {
      throw new EngineException("cannot use the directory " + absolute, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path directory() {
    return directory;
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new EngineException("cannot release the lock on " + directory, e);
    }
  }
}
