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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints a line for each article that appears on the desk. */
final class DeskTicker implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final int MOST_AT_ONCE = 50;
  private static final int REMEMBERED = 1_000;

  private final HttpRequest newest;
  private final HttpRequest taxonomies;
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
  private TopicNames names = new TopicNames(JSON.createArrayNode());
  private int shown;

  private DeskTicker(HttpRequest newest, HttpRequest taxonomies, Progress progress) {
    this.newest = newest;
    this.taxonomies = taxonomies;
    this.progress = progress;
    this.thread = Thread.ofPlatform().name("desk-ticker").daemon().unstarted(this::run);
  }

  /**
   * Starts watching the desk.
   *
   * @param password of the desk; null when it has none
   */
  static DeskTicker watching(String desk, @Nullable String password, Progress progress) {
    DeskTicker ticker =
        new DeskTicker(
            request(desk + "api/articles?limit=" + MOST_AT_ONCE, password),
            request(desk + "api/taxonomies", password),
            progress);
    ticker.thread.start();
    return ticker;
  }

  private static HttpRequest request(String address, @Nullable String password) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10));
    authorize(request, password);
    return request.build();
  }

  /**
   * Adds the credentials that the services ask for.
   *
   * @param password null or blank when they ask for none
   */
  static void authorize(HttpRequest.Builder request, @Nullable String password) {
    if (password != null && !password.isBlank()) {
      byte[] pair = ("pillarwatch:" + password).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
  }

  /** Waits until the given number of articles has been printed. */
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
        List<JsonNode> items =
            JSON.readTree(answer.body())
                .path("items")
                .valueStream()
                .filter(item -> !seen.contains(item.path("id").asString()))
                .toList();
        learnNames(client, items);
        items.reversed().forEach(this::show);
      }
    } catch (IOException restarting) {
      // Ignored: the desk logs its own failures, and the next poll follows in a second.
      Thread.onSpinWait();
    }
  }

  private void learnNames(HttpClient client, List<JsonNode> items)
      throws IOException, InterruptedException {
    if (!items.stream().allMatch(item -> names.cover(item.path("topics")))) {
      HttpResponse<String> answer = client.send(taxonomies, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        names = new TopicNames(JSON.readTree(answer.body()));
      }
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
            joined(names.of(item.path("topics"))),
            joined(
                item.path("countries")
                    .valueStream()
                    .filter(DeskTicker::isFocus)
                    .map(country -> country.path("code").asString())
                    .toList())));
  }

  private static boolean isFocus(JsonNode country) {
    return country.path("role").asString().equals("focus");
  }

  private static String joined(List<String> tags) {
    return tags.isEmpty() ? "-" : String.join(", ", tags);
  }

  private static String cut(String title) {
    String line = title.replaceAll("\\p{Cc}", " ");
    return line.length() <= 70 ? line : line.substring(0, 69) + "…";
  }

  @Override
  public void close() {
    // A daemon, so the process can end during a poll.
    thread.interrupt();
  }
}
