package org.pillarwatch.launcher.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.engines.EmbeddedPostgreSql;
import org.pillarwatch.engines.LockedDirectory;

/**
 * A directory for one run, removed with all that is in it when the run ends. A run that was killed
 * leaves it, with a PostgreSQL that serves nobody: the next run clears that away.
 */
final class ScratchDirectory implements AutoCloseable {

  private static final String PREFIX = "pillarwatch-demo-";

  private final LockedDirectory directory;

  private ScratchDirectory(LockedDirectory directory) {
    this.directory = directory;
  }

  /** Makes one that only its owner can read. */
  static ScratchDirectory makeIn(Path parent) throws IOException {
    return new ScratchDirectory(LockedDirectory.take(Files.createTempDirectory(parent, PREFIX)));
  }

  /** Removes those of this user's runs that were killed. */
  static void removeAbandonedIn(Path parent) throws IOException {
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path each : directories) {
        if (isOurs(each)) {
          removeIfAbandoned(each);
        }
      }
    }
  }

  /** One without its lock file yet belongs to a run that begins just now. */
  private static boolean isOurs(Path directory) throws IOException {
    String self = System.getProperty("user.name");
    return Files.isRegularFile(directory.resolve("lock"))
        && Files.getOwner(directory).getName().equals(self);
  }

  private static void removeIfAbandoned(Path directory) throws IOException {
    Optional<LockedDirectory> abandoned = LockedDirectory.tryTake(directory);
    if (abandoned.isPresent()) {
      EmbeddedPostgreSql.endOrphan(Engines.postgreSqlIn(directory));
      new ScratchDirectory(abandoned.get()).close();
    }
  }

  Path path() {
    return directory.path();
  }

  @Override
  public void close() throws IOException {
    remove(path());
    directory.close();
  }

  private static void remove(Path path) throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          // An engine that has just stopped may take away its last files meanwhile.
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
