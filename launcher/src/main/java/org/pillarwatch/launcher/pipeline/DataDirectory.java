package org.pillarwatch.launcher.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.launcher.CommandFailed;

/** What {@code up} keeps between its runs; one process at a time may use it. */
final class DataDirectory implements AutoCloseable {

  private static final String BUNDLED_LIST = "/default-feeds.opml";

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Takes possession until {@link #close()} or the end of the process, however it ends.
   *
   * @throws CommandFailed when another process has it, or it cannot be written
   */
  static DataDirectory open(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      FileChannel channel =
          FileChannel.open(
              absolute.resolve("up.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        String owner = Files.readString(absolute.resolve("up.lock"), StandardCharsets.UTF_8);
        channel.close();
        throw new CommandFailed(
            "%s is in use by another `pillarwatch up` (process %s); stop that one or choose another directory with --data"
                .formatted(absolute, owner.strip()));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
      return new DataDirectory(absolute, channel);
    } catch (IOException e) {
      throw new CommandFailed("cannot use --data " + absolute + ": " + e, e);
    }
  }

  Path path() {
    return path;
  }

  /** The list of feeds to begin with: the bundled one, copied for the operator to edit. */
  Path feedList() {
    Path list = path.resolve("feeds.opml");
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
  public void close() throws IOException {
    lockFile.close();
  }
}
