package org.pillarwatch.engines.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Directory of the embedded engines of one test run: {@code target/engines/PID}. The next run
 * removes it, since a running broker must not lose its files.
 */
final class TestRunDirectory {

  private static final Path ALL = Path.of("target", "engines");

  private TestRunDirectory() {}

  static Path make() {
    try {
      Files.createDirectories(ALL);
      removeThoseOfDeadProcesses();
      return Files.createDirectories(ALL.resolve(Long.toString(ProcessHandle.current().pid())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + ALL.toAbsolutePath(), e);
    }
  }

  /** Directory of the unpacked PostgreSQL programs, shared by all test runs of all modules. */
  static Path programs() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "pillarwatch-" + System.getProperty("user.name"));
  }

  private static void removeThoseOfDeadProcesses() throws IOException {
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(ALL)) {
      for (Path run : runs) {
        if (ProcessHandle.of(Long.parseLong(run.getFileName().toString())).isEmpty()) {
          delete(run);
        }
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
