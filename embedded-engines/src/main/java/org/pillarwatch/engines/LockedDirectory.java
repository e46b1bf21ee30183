package org.pillarwatch.engines;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directory locked by one process at a time, through a lock file that contains the process id.
 * The operating system releases the lock when the process ends.
 */
public final class LockedDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel lockFile;

  private LockedDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Creates the directory when it is missing and locks it until {@link #close()}.
   *
   * @throws EngineException when another process, which the message names, holds it, or it is not
   *     writable
   */
  public static LockedDirectory take(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    return tryTake(absolute)
        .orElseThrow(
            () -> new EngineException(absolute + " is in use by process " + holder(absolute)));
  }

  /**
   * As {@link #take}, but empty when another process holds it.
   *
   * @throws EngineException when it cannot be written
   */
  public static Optional<LockedDirectory> tryTake(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      FileChannel channel =
          FileChannel.open(file(absolute), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      String self = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)));
      return Optional.of(new LockedDirectory(absolute, channel));
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

  private static String holder(Path directory) {
    try {
      return Files.readString(file(directory), StandardCharsets.US_ASCII).strip();
    } catch (IOException unreadable) {
      return "(unknown: " + unreadable.getMessage() + ")";
    }
  }

  private static Path file(Path directory) {
    return directory.resolve("lock");
  }

  /** The absolute path. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new EngineException("cannot release the lock on " + path, e);
    }
  }
}
