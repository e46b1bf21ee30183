package org.pillarwatch.store.search.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The place of an index on disk. */
final class IndexDirectory {

  private static final int MOST_REPLICAS = 16;
  private static final String PREFIX = "pillarwatch-search-";

  private static final Logger log = LoggerFactory.getLogger(IndexDirectory.class);

  private final @Nullable Path configured;
  private @Nullable Path temporary;

  /**
   * Names the place.
   *
   * @param configured null for a temporary directory
   */
  IndexDirectory(@Nullable Path configured) {
    this.configured = configured;
  }

  /**
   * Opens the index. One that cannot be read is deleted and begun anew, since all of it can be made
   * of the tables again. Replicas that share a volume take a directory each: the first that is free
   * of {@code search}, {@code search-2}, {@code search-3} and so on.
   *
   * @throws IllegalStateException when none is free
   */
  ArticleIndex open() {
    try {
      Path directory = directory();
      for (int replica = 1; ; replica++) {
        try {
          return open(place(directory, replica));
        } catch (LockObtainFailedException inUse) {
          if (replica == MOST_REPLICAS) {
            throw new IllegalStateException(
                "The search index %s and %d beside it are in use by other processes; set store.search.directory."
                    .formatted(directory, MOST_REPLICAS - 1),
                inUse);
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path place(Path directory, int replica) throws IOException {
    return replica == 1
        ? directory
        : Files.createDirectories(
            directory.resolveSibling(directory.getFileName() + "-" + replica));
  }

  private static ArticleIndex open(Path directory) throws IOException {
    try {
      return ArticleIndex.open(FSDirectory.open(directory));
    } catch (IOException failed) {
      if (!isUnreadable(failed)) {
        throw failed;
      }
      log.warn("search index cannot be read and is made anew: directory={}", directory, failed);
      empty(directory);
      return ArticleIndex.open(FSDirectory.open(directory));
    }
  }

  private static boolean isUnreadable(IOException failure) {
    return failure instanceof CorruptIndexException
        || failure instanceof IndexFormatTooOldException
        || failure instanceof IndexFormatTooNewException
        || failure instanceof EOFException
        || failure instanceof NoSuchFileException;
  }

  private Path directory() throws IOException {
    Path named = configured;
    if (named != null) {
      return Files.createDirectories(named);
    }
    Path made = Files.createTempDirectory(PREFIX);
    temporary = made;
    return made;
  }

  /** Removes the directory if it is a temporary one; the index must be closed. */
  void leave() {
    Path directory = temporary;
    if (directory == null) {
      return;
    }
    try {
      empty(directory);
      Files.deleteIfExists(directory);
    } catch (IOException | UncheckedIOException left) {
      log.debug("temporary search index stays: directory={}", directory, left);
    }
  }

  private static void empty(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file :
          files.filter(any -> !any.equals(directory)).sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
