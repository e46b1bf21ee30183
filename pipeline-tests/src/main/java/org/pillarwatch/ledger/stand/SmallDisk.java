package org.pillarwatch.ledger.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file system in memory of limited size (tmpfs); requires permission to mount. */
public final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 1 << 20;

  private final Path path;

  private SmallDisk(Path path) {
    this.path = path;
  }

  /**
   * Mounts a file system.
   *
   * @throws IOException when that is not permitted; the message says what the system said
   */
  static SmallDisk mount(Path path, int megabytes) throws IOException {
    Files.createDirectories(path);
    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "pillarwatch", path.toString());
    return new SmallDisk(path);
  }

  /** Returns whether this process may mount one. */
  public static boolean isPermitted() {
    try {
      Path probe = Files.createTempDirectory("small-disk");
      mount(probe, 1).close();
      Files.delete(probe);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it is mounted. */
  Path path() {
    return path;
  }

  /** Fills the remaining space. */
  public void fill() {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    try (FileChannel file =
        FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        file.write(block.clear());
      }
    } catch (IOException full) {
      // Expected: the disk is full.
    }
  }

  /** Frees the space. */
  public void empty() {
    try {
      Files.deleteIfExists(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path ballast() {
    return path.resolve("ballast");
  }

  @Override
  public void close() throws IOException {
    run("umount", "--lazy", path.toString());
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command[0] + ": " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
