package org.pillarwatch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service as a program or a browser would. */
public final class ServiceClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  public ServiceClient(int port) {
    this.port = port;
  }

  public HttpResponse<String> get(String pathAndQuery, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery));
    return send(request, headers);
  }

  /** Sends JSON unless the headers say otherwise. */
  public HttpResponse<String> post(String pathAndQuery, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        headers.length == 0 ? new String[] {"Content-Type", "application/json"} : headers);
  }

  /** Sends a request of any method. */
  public HttpResponse<String> send(
      String method, String pathAndQuery, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
            .method(method, HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public JsonNode json(String pathAndQuery) {
    return JSON.readTree(get(pathAndQuery).body());
  }

  /** Titles of the articles that a query finds. */
  List<String> titles(String query) {
    return json("/api/articles" + query)
        .path("items")
        .valueStream()
        .map(item -> item.path("title").asString())
        .toList();
  }
}
