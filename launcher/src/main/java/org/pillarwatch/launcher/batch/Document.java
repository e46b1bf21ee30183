package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.launcher.CommandFailed;

/** What a person named on the command line, read. */
final class Document {

  private final byte[] body;
  private final @Nullable URI url;
  private final Map<String, String> headers;

  private Document(byte[] body, @Nullable URI url, Map<String, String> headers) {
    this.body = body;
    this.url = url;
    this.headers = headers;
  }

  /** Reads a file or asks the web for a page. */
  static Document page(String named) {
    return file(named);
  }

  /** Reads a file or asks the web for a feed. */
  static Document feed(String named) {
    return file(named);
  }

  /** Reads a file. */
  static Document file(String named) {
    try {
      return new Document(Files.readAllBytes(Path.of(named)), null, Map.of());
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new CommandFailed("no such file: " + named, e);
    } catch (IOException e) {
      throw new CommandFailed("cannot read " + named + ": " + e.getMessage(), e);
    }
  }

  byte[] body() {
    return body;
  }

  /** Where it lies now, after redirects; null for a file. */
  @Nullable URI url() {
    return url;
  }

  /** Of the answer that brought it; empty for a file. */
  Map<String, String> headers() {
    return headers;
  }
}
