package org.pillarwatch.launcher.batch;

import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.launcher.CommandFailed;
import tools.jackson.databind.JsonNode;

/**
 * A long task of a running service, started by POST and followed by GET at one address.
 *
 * @param service where it runs
 * @param path of the task
 */
record RemoteRun(RemoteService service, String path) {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * Names a task.
   *
   * @param service its name, for messages
   * @param url address of the service; may contain user and password
   */
  RemoteRun(String service, URI url, String path) {
    this(new RemoteService(service, url), path);
  }

  /**
   * Starts the task, prints its progress every second, and returns when it is done.
   *
   * @param parameters of the start, by name; null values are left out
   * @throws CommandFailed when the service does not answer, refuses, or ends the task early
   */
  void follow(Map<String, @Nullable String> parameters, PrintStream output)
      throws InterruptedException {
    JsonNode progress = service.ask("POST", path + query(parameters), null);
    while (progress.path("state").asString("").equals("RUNNING")) {
      Thread.sleep(PAUSE);
      progress = service.ask("GET", path, null);
      output.printf(
          "%d of %d articles%n", progress.path("done").asLong(), progress.path("records").asLong());
      output.flush();
    }
    if (!progress.path("state").asString("").equals("DONE")) {
      throw new CommandFailed("ended early: " + progress.path("failure").asString("unknown"));
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
}
