package org.pillarwatch.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of a test set: a directory with {@code html/ID.html.gz} and {@code urls.json} ({@code {ID:
 * url}}).
 */
final class NewsPage {

  private static final String PACKED = ".html.gz";
  private static final URI UNKNOWN = URI.create("https://example.org/");

  private final URI url;
  private final byte[] body;

  private NewsPage(URI url, byte[] body) {
    this.url = url;
    this.body = body;
  }

  /**
   * The pages of a set, in the order of their names.
   *
   * @throws IllegalArgumentException when there are none; the message explains the option
   */
  static List<NewsPage> in(Path set) {
    Path html = set.resolve("html");
    if (!Files.isDirectory(html)) {
      throw new IllegalArgumentException(
          "no pages in %s; give a directory with urls.json and html/*.html.gz: -p pages=DIR"
              .formatted(set.toAbsolutePath().normalize()));
    }
    JsonNode urls = JsonMapper.shared().readTree(set.resolve("urls.json"));
    try (Stream<Path> files = Files.list(html)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(PACKED))
          .sorted()
          .map(file -> of(file, urls))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(html.toString(), unreadable);
    }
  }

  private static NewsPage of(Path file, JsonNode urls) {
    String name = file.getFileName().toString();
    String id = name.substring(0, name.length() - PACKED.length());
    JsonNode url = urls.path(id);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new NewsPage(url.isString() ? URI.create(url.asString()) : UNKNOWN, in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }

  URI url() {
    return url;
  }

  byte[] body() {
    return body;
  }
}
