package org.pillarwatch.pipeline;

import java.io.IOException;
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
  List<JsonNode> articles() throws InterruptedException {
    return get("/api/articles?limit=100").path("items").valueStream().toList();
  }

  private JsonNode get(String path) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.nullNode();
    } catch (IOException notYet) {
      return JSON.nullNode();
    }
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
