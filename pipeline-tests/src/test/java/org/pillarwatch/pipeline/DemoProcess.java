package org.pillarwatch.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.pillarwatch.launcher.Pillarwatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code pillarwatch demo} as a child process, its files under a directory of the test. */
final class DemoProcess implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  private DemoProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on free ports, the sample site publishing at the given pace. */
  static DemoProcess start(Path temporaryFiles, String pace) throws IOException {
    return start(temporaryFiles, pace, Map.of());
  }

  /** The same with settings of the services in its environment. */
  static DemoProcess start(Path temporaryFiles, String pace, Map<String, String> environment)
      throws IOException {
    int port = freePorts();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.io.tmpdir=" + temporaryFiles,
            "-cp",
            System.getProperty("java.class.path"),
            Pillarwatch.class.getName(),
            "demo",
            "--no-browser",
            "--pace=" + pace,
            "--port=" + port);
    builder.environment().putAll(Map.of("XDG_CACHE_HOME", cache().toString()));
    builder.environment().putAll(environment);
    return new DemoProcess(builder.inheritIO().start(), port);
  }

  /** PostgreSQL's programs are unpacked once, not for each test. */
  private static Path cache() {
    return Path.of("target", "cache").toAbsolutePath();
  }

  /** Three in a row, as the services take them. */
  private static int freePorts() throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    for (int port = 21_000; port < 32_000; port += 10) {
      try (ServerSocket first = new ServerSocket(port, 1, loopback);
          ServerSocket _ = new ServerSocket(port + 1, 1, loopback);
          ServerSocket _ = new ServerSocket(port + 2, 1, loopback)) {
        return first.getLocalPort();
      } catch (IOException taken) {
        // The next three, then.
      }
    }
    throw new IOException("no three free ports in a row");
  }

  /** What the desk lists; nothing as long as it does not answer. */
  List<JsonNode> articles() {
    return json("/api/articles?limit=100").path("items").valueStream().toList();
  }

  /** What the desk answers with status 200; JSON null when it does not. */
  JsonNode json(String path) {
    String body = text(path);
    return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
  }

  /** What the desk answers with status 200; empty when it does not. */
  String text(String path) {
    try {
      HttpResponse<String> answer =
          client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : "";
    } catch (IOException notYet) {
      return "";
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** The status with which the desk answers to JSON that is sent to it. */
  int post(String path, String json) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(10));
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The processes that were started on files in the directory. */
  static List<ProcessHandle> processesIn(Path directory) {
    return ProcessHandle.allProcesses()
        .filter(process ->
            process
                .info()
                .commandLine()
                .filter(line -> line.contains(directory.toString()))
                .isPresent())
        .toList();
  }

  /** Tells it to stop, as a service manager does (SIGTERM), and waits for its end. */
  boolean stop(Duration patience) throws InterruptedException {
    process.destroy();
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    client.close();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroyForcibly();
  }
}
