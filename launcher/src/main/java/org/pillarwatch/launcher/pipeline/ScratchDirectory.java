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
 * Temporary directory of one run, deleted at its end. A killed run leaves its directory and an
 * orphaned PostgreSQL; the next run removes both.
 */
final class ScratchDirectory implements AutoCloseable {

  private static final String PREFIX = "pillarwatch-demo-";

  private final LockedDirectory directory;

  private ScratchDirectory(LockedDirectory directory) {
    this.directory = directory;
  }

  /** Creates a directory that only its owner can read. */
  static ScratchDirectory makeIn(Path parent) throws IOException {
    return new ScratchDirectory(LockedDirectory.take(Files.createTempDirectory(parent, PREFIX)));
  }

  /** Removes the directories of this user's killed runs. */
  static void removeAbandonedIn(Path parent) throws IOException {
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path each : directories) {
        if (isOurs(each)) {
          removeIfAbandoned(each);
        }
      }
    }
  }

  /** A directory without a lock file belongs to a run that is just starting. */
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

          // A stopping engine may delete its last files meanwhile.
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
