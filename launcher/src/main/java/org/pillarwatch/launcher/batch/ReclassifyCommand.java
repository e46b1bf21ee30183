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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.launcher.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a running classify-service read its topic again, and tells how far it has come. */
@Command(
    name = "reclassify",
    description = {
      "Has classify-service read the fetched articles again, after a change of taxonomy, and waits.",
      "Behind a password, give user and password in the URL."
    })
public final class ReclassifyCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8082",
      description = "Where classify-service answers (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8082");

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Such as 2026-01-31T00:00:00Z; without it, all that the topic holds.")
  private @Nullable String from;

  @Override
  public Integer call() throws InterruptedException {
    PrintStream output = ReadableText.standardOutput();
    String query = from == null ? "" : "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    try (HttpClient http = HttpClient.newHttpClient()) {
      JsonNode progress =
          ask(http, request(query).POST(HttpRequest.BodyPublishers.noBody()).build());
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
      throw new CommandFailed(
          "no classify-service at %s: %s".formatted(place(), e.getMessage()), e);
    }
    return 0;
  }

  private HttpRequest.Builder request(String query) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(place() + "/api/reclassify" + query)).timeout(PATIENCE);
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

  private static JsonNode ask(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode body;
    try {
      body = JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new CommandFailed("not an answer of classify-service: " + answer.statusCode(), e);
    }
    if (answer.statusCode() >= 300) {
      throw new CommandFailed(
          "refused (%d): %s"
              .formatted(answer.statusCode(), body.path("detail").asString("no reason given")));
    }
    return body;
  }
}
