package org.pillarwatch.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A web server on loopback that answers whatever a test scripts, down to the byte: the open web has
 * servers that no server library would let one write.
 */
public final class Origin implements AutoCloseable {

  /** What was asked for; header names in lower case. */
  public record Request(String path, Map<String, String> headers) {}

  /** Writes an answer, from the status line on; the connection is closed after it. */
  @FunctionalInterface
  public interface Reply {
    void write(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger accepted = new AtomicInteger();

  public Origin() {
    this(InetAddress.getLoopbackAddress());
  }

  /** Listens on another address of this machine. */
  public Origin(InetAddress address) {
    try {
      server = new ServerSocket(0, 50, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = connections.submit(this::accept);
  }

  public Origin on(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** {@code host:port}. */
  public String authority() {
    return url("").getAuthority();
  }

  public List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  public int connections() {
    return accepted.get();
  }

  public static Reply ok(String contentType, String body, String... headers) {
    return ok(contentType, body.getBytes(UTF_8), headers);
  }

  public static Reply ok(String contentType, byte[] body, String... headers) {
    return (_, out) -> {
      out.write(head("200 OK", contentType, body.length, headers).getBytes(ISO_8859_1));
      out.write(body);
    };
  }

  public static Reply status(String status, String... headers) {
    return (_, out) -> out.write(head(status, "text/plain", 0, headers).getBytes(ISO_8859_1));
  }

  public static Reply raw(String answer) {
    return (_, out) -> out.write(answer.getBytes(ISO_8859_1));
  }

  private static String head(String status, String type, int length, String... headers) {
    return "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n"
        .formatted(
            status, type, length, headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
  }

  private Void accept() throws IOException {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        accepted.incrementAndGet();
        var _ = connections.submit(() -> serve(socket));
      } catch (SocketException closed) {
        return null;
      }
    }
    return null;
  }

  private Void serve(Socket socket) throws IOException, InterruptedException {
    try (socket) {
      Request request = read(socket);
      requests.add(request);
      replies
          .getOrDefault(request.path(), status("404 Not Found"))
          .write(request, socket.getOutputStream());
      socket.getOutputStream().flush();
    }
    return null;
  }

  private static Request read(Socket socket) throws IOException {
    var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    String path = in.readLine().split(" ", 3)[1];
    Map<String, String> headers = new HashMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Request(path, headers);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connections.shutdownNow();
  }
}
