package org.pillarwatch.launcher.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.launcher.CommandFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A long task of a running service, started by POST and followed by GET at one address.
 *
 * @param service its name, for messages
 * @param url address of the service; may contain user and password
 * @param path of the task
 */
record RemoteRun(String service, URI url, String path) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * Starts the task, prints its progress every second, and returns when it is done.
   *
   * @param parameters of the start, by name; null values are left out
   * @throws CommandFailed when the service does not answer, refuses, or ends the task early
   */
  void follow(Map<String, @Nullable String> parameters, PrintStream output)
      throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      JsonNode progress =
          ask(http, request(query(parameters)).POST(HttpRequest.BodyPublishers.noBody()).build());
      while (progress.path("state").asString("").equals("RUNNING")) {
        Thread.sleep(PAUSE);
        progress = ask(http, request("").GET().build());
        output.printf(
            "%d of %d articles%n",
            progress.path("done").asLong(), progress.path("records").asLong());
        output.flush();
      }
      if (!progress.path("state").asString("").equals("DONE")) {
        throw new CommandFailed("ended early: " + progress.path("failure").asString("unknown"));
      }
    } catch (IOException e) {
      throw new CommandFailed("no %s at %s: %s".formatted(service, place(), e.getMessage()), e);
    }
  }

  private static String query(Map<String, @Nullable String> parameters) {
    StringBuilder query = new StringBuilder();
    parameters.forEach((name, value) -> {
      if (value != null) {
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    });
    return query.toString();
  }

  private HttpRequest.Builder request(String query) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(place() + path + query)).timeout(PATIENCE);
    String user = url.getUserInfo();
    if (user != null) {
      byte[] secret = user.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
    }
    return request;
  }

  /** The address without the password. */
  private String place() {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port;
  }

  private JsonNode ask(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode body;
    try {
      body = JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new CommandFailed("not a response of " + service + ": " + answer.statusCode(), e);
    }
    if (answer.statusCode() >= 300) {
      throw new CommandFailed(
          "refused (%d): %s"
              .formatted(answer.statusCode(), body.path("detail").asString("no reason given")));
    }
    return body;
  }
}
