package org.pillarwatch.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running ingest-service as its users meet it. */
final class IngestApi {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  IngestApi(ConfigurableApplicationContext service) {
    base = "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(send("GET", path, "").body());
  }

  JsonNode post(String path, String body) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(send("POST", path, body).body());
  }

  JsonNode patch(String path, String body) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(send("PATCH", path, body).body());
  }
}
