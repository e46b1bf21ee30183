package org.pillarwatch.launcher.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints a line for each article that reaches the desk, as its readers see it. */
final class DeskTicker implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final int MOST_AT_ONCE = 50;
  private static final int REMEMBERED = 1_000;

  private final HttpRequest newest;
  private final Progress progress;
  private final Set<String> seen =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });
  private final Thread thread;
  private final Object showing = new Object();
  private int shown;

  private DeskTicker(HttpRequest newest, Progress progress) {
    this.newest = newest;
    this.progress = progress;
    this.thread = Thread.ofPlatform().name("desk-ticker").daemon().unstarted(this::run);
  }

  /**
   * Begins to watch.
   *
   * @param password that the desk wants; null when it wants none
   */
  static DeskTicker watching(String desk, @Nullable String password, Progress progress) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(desk + "api/articles?limit=" + MOST_AT_ONCE))
            .timeout(Duration.ofSeconds(10));
    if (password != null && !password.isBlank()) {
      byte[] pair = ("pillarwatch:" + password).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    DeskTicker ticker = new DeskTicker(request.build(), progress);
    ticker.thread.start();
    return ticker;
  }

  /** Waits until so many articles have been shown. */
  void await(int articles) throws InterruptedException {
    synchronized (showing) {
      while (shown < articles) {
        showing.wait();
      }
    }
  }

  private void run() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!Thread.currentThread().isInterrupted()) {
        show(client);
        Thread.sleep(PERIOD);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(HttpClient client) throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(newest, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        List<JsonNode> items = JSON.readTree(answer.body()).path("items").valueStream().toList();
        items.reversed().forEach(this::show);
      }
    } catch (IOException restarting) {
      // The desk's own log says what ails it; the next look is a second away.
      Thread.onSpinWait();
    }
  }

  private void show(JsonNode item) {
    if (!seen.add(item.path("id").asString())) {
      return;
    }
    synchronized (showing) {
      shown++;
      showing.notifyAll();
    }
    progress.say(
        String.format(
            Locale.ROOT,
            "%6.1f s %4d  %s  [%s | %s]",
            progress.seconds(),
            shown,
            cut(item.path("title").asString()),
            names(item.path("pillars").valueStream(), "id"),
            names(item.path("countries").valueStream().filter(DeskTicker::isFocus), "code")));
  }

  private static boolean isFocus(JsonNode country) {
    return country.path("role").asString().equals("focus");
  }

  private static String names(Stream<JsonNode> tags, String name) {
    String all = tags.map(tag -> tag.path(name).asString()).collect(Collectors.joining(" "));
    return all.isEmpty() ? "-" : all;
  }

  private static String cut(String title) {
    String line = title.replaceAll("\\p{Cc}", " ");
    return line.length() <= 70 ? line : line.substring(0, 69) + "…";
  }

  @Override
  public void close() {
    // A daemon: nothing waits for its last look.
    thread.interrupt();
  }
}
