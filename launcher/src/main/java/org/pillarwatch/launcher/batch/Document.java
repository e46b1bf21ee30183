package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Validators;
import org.pillarwatch.ingest.fetch.http.StandaloneFetcher;
import org.pillarwatch.launcher.CommandFailed;

/** Content of a file or URL given on the command line. */
final class Document {

  private final byte[] body;
  private final @Nullable URI url;
  private final Map<String, String> headers;

  private Document(byte[] body, @Nullable URI url, Map<String, String> headers) {
    this.body = body;
    this.url = url;
    this.headers = headers;
  }

  /** Reads a file or fetches a page. */
  static Document page(String named) throws IOException, InterruptedException {
    return isAddress(named) ? fetch(FetchRequest.page(address(named))) : file(named);
  }

  /** Reads a file or fetches a feed. */
  static Document feed(String named) throws IOException, InterruptedException {
    return isAddress(named)
        ? fetch(FetchRequest.feed(address(named), Validators.NONE))
        : file(named);
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

  private static boolean isAddress(String named) {
    return named.startsWith("http://") || named.startsWith("https://");
  }

  private static URI address(String named) {
    try {
      return WebAddress.of(named);
    } catch (NotAWebAddress e) {
      throw new CommandFailed(named + " is not a web address: " + e.getMessage(), e);
    }
  }

  private static Document fetch(FetchRequest request) throws IOException, InterruptedException {
    try (StandaloneFetcher fetcher = StandaloneFetcher.standard()) {
      return switch (fetcher.fetch(request)) {
        case FetchOutcome.Fetched fetched ->
            new Document(fetched.body().bytes(), fetched.finalUrl(), fetched.body().headers());
        case FetchOutcome.NotModified _ ->
            throw failed(request, "returned 304 (not modified) to an unconditional request");
        case FetchOutcome.Throttled throttled ->
            throw failed(request, "throttles requests; try again in " + throttled.pause());
        case FetchOutcome.Gone _ -> throw failed(request, "is gone for good (410)");
        case FetchOutcome.NotFound _ -> throw failed(request, "does not exist (404)");
        case FetchOutcome.Denied denied ->
            throw failed(
                request, "was denied: %s (%d)".formatted(denied.reason().tag(), denied.status()));
        case FetchOutcome.Refused refused ->
            throw failed(
                request,
                "was not fetched: %s %s".formatted(refused.reason().tag(), refused.detail()));
        case FetchOutcome.Unreachable unreachable ->
            throw failed(
                request,
                "is unreachable: %s %s"
                    .formatted(unreachable.reason().tag(), unreachable.detail()));
      };
    }
  }

  private static CommandFailed failed(FetchRequest request, String how) {
    return new CommandFailed(request.url() + " " + how);
  }

  byte[] body() {
    return body;
  }

  /** The final URL, after redirects; null for a file. */
  @Nullable URI url() {
    return url;
  }

  /** The response headers; empty for a file. */
  Map<String, String> headers() {
    return headers;
  }
}
