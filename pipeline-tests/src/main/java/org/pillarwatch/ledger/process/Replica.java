package org.pillarwatch.ledger.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * One process of a service, with its HTTP endpoints.
 *
 * @param process the service
 * @param port its HTTP port in every run
 */
public record Replica(JavaProcess process, int port) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /** Name for reports. */
  public String name() {
    return process.name();
  }

  /** Returns its readiness. */
  public boolean isReady() {
    return status("/actuator/health/readiness").filter(status -> status == 200).isPresent();
  }

  /** Returns its liveness. */
  public boolean isLive() {
    return status("/actuator/health/liveness").filter(status -> status == 200).isPresent();
  }

  /** The status of a response; empty when there is none within five seconds. */
  public Optional<Integer> status(String path) {
    return get(path).map(HttpResponse::statusCode);
  }

  /** All meters; none when the service does not answer. */
  public Metrics metrics() {
    return Metrics.of(get("/actuator/prometheus").map(HttpResponse::body).orElse(""));
  }

  /** The response; empty when there is none within five seconds. */
  public Optional<HttpResponse<String>> get(String path) {
    return send(HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(5)).build());
  }

  /** Posts JSON; the response, or empty when there is none. */
  public Optional<HttpResponse<String>> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(address(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static Optional<HttpResponse<String>> send(HttpRequest request) {
    try {
      return Optional.of(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException down) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
