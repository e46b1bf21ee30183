package org.pillarwatch.engines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs ({@code initdb}, {@code pg_ctl}, {@code postgres}) unpacked from their jar.
 *
 * <p>They are unpacked once into a directory named after their checksum and reused by every later
 * start. Processes may unpack concurrently, since the directory is created by an atomic rename.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
record PostgreSqlPrograms(Path directory) {

  /**
   * Unpacks the programs under {@code cache} unless they are there.
   *
   * @throws EngineException when there are none for this operating system and processor
   */
  static PostgreSqlPrograms unpackedUnder(Path cache) {
    String archive = archiveName();
    URL source = PostgreSqlPrograms.class.getResource("/" + archive);
    if (source == null) {
      throw new EngineException(
          "no PostgreSQL for this machine on the class path: "
              + archive
              + " is missing; use a PostgreSQL server of your own");
    }
    try {
      Path directory = cache.toAbsolutePath().resolve("postgresql-" + checksum(source));
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(cache);
        unpack(source, Files.createTempDirectory(cache.toAbsolutePath(), "unpacking-"), directory);
      }
      return new PostgreSqlPrograms(directory);
    } catch (IOException e) {
      throw new EngineException("cannot unpack PostgreSQL under " + cache, e);
    }
  }

  Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    return "postgres-%s-%s.txz"
        .formatted(
            system.startsWith("mac") ? "darwin" : system,
            processor.equals("aarch64") ? "arm_64" : "x86_64");
  }

  private static String checksum(URL source) throws IOException {
    JarURLConnection connection = (JarURLConnection) source.openConnection();
    return "%08x".formatted(connection.getJarEntry().getCrc());
  }

  private static void unpack(URL source, Path fresh, Path target) throws IOException {
    try (InputStream raw = source.openStream();
        TarArchiveInputStream archive =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw, 1 << 16)))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        unpack(archive, entry, fresh);
      }
    }
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    publish(fresh, target);
  }

  private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path root)
      throws IOException {
    Path path = root.resolve(entry.getName()).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("entry outside the archive: " + entry.getName());
    }
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(path, root.resolve(entry.getLinkName()));
    } else {
      Files.copy(archive, path);
      if (path.startsWith(root.resolve("bin"))) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static void publish(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
      // Another process was faster; its copy is identical.
      deleteRecursively(fresh);
    }
  }

  private static void deleteRecursively(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
