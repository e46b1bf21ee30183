package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.launcher.CommandFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running service with a REST API.
 *
 * @param service its name, for messages
 * @param url address of the service; may contain user and password
 */
record RemoteService(String service, URI url) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Sends a request and returns the answer.
   *
   * @param body sent as JSON; null for none
   * @throws CommandFailed when the service does not answer or refuses, with its reason
   */
  JsonNode ask(String method, String pathAndQuery, @Nullable Object body)
      throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(request(method, pathAndQuery, body), HttpResponse.BodyHandlers.ofString());
      return read(answer);
    } catch (IOException e) {
      throw new CommandFailed("no %s at %s: %s".formatted(service, place(), e.getMessage()), e);
    }
  }

  private JsonNode read(HttpResponse<String> answer) {
    JsonNode body;
    try {
      body = JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new CommandFailed("not a response of " + service + ": " + answer.statusCode(), e);
    }
    if (answer.statusCode() >= 300) {
      throw new CommandFailed(
          "refused (%d): %s"
              .formatted(answer.statusCode(), body.path("detail").asString(remedy(answer))));
    }
    return body;
  }

  private static String remedy(HttpResponse<String> answer) {
    return answer.statusCode() == 401
        ? "give user and password in the URL, as in http://user:password@host:8080"
        : "no reason given";
  }

  private HttpRequest request(String method, String pathAndQuery, @Nullable Object body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(place() + pathAndQuery)).timeout(PATIENCE);
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
          .header("Content-Type", "application/json");
    }
    String user = url.getUserInfo();
    if (user != null) {
      byte[] secret = user.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
    }
    return request.build();
  }

  /** The address without the password. */
  private String place() {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port;
  }
}
