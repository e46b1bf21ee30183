package org.pillarwatch.launcher.samplesite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** A site at noon with a pace of ten seconds, and a client that follows no redirect. */
final class OpenSite implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
  static final Duration PACE = Duration.ofSeconds(10);

  final SampleSite site;
  private final AdjustableClock clock = new AdjustableClock(NOON);
  private final HttpClient client = HttpClient.newHttpClient();

  OpenSite() throws IOException {
    site = SampleSite.start(clock, PACE);
  }

  void waitPaces(int paces) {
    clock.advance(PACE.multipliedBy(paces));
  }

  HttpResponse<String> get(String path, String... headers) {
    return get(URI.create(site.baseUri() + path), headers);
  }

  HttpResponse<String> get(URI url, String... headers) {
    var request = HttpRequest.newBuilder(url);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> send(String method, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(site.baseUri() + path))
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** All its feeds one after the other. */
  String allFeeds() {
    var text = new StringBuilder();
    site.feeds().forEach(feed -> text.append(get(feed.url()).body()));
    return text.toString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException unreachable) {
      throw new AssertionError(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  @Override
  public void close() {
    client.close();
    site.close();
  }
}
