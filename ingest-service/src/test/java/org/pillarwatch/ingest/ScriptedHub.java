package org.pillarwatch.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A WebSub hub on loopback, which confirms and pushes when its test says so. */
final class ScriptedHub implements AutoCloseable {

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

  ScriptedHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::hear);
    server.start();
  }

  URI url() {
    return URI.create("http://" + authority() + "/");
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void hear(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    asked.add(
        Arrays.stream(form.split("&", -1))
            .map(field -> field.split("=", 2))
            .collect(
                Collectors.toMap(
                    field -> URLDecoder.decode(field[0], UTF_8),
                    field -> URLDecoder.decode(field[1], UTF_8))));
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
  }

  /** What it was asked for, newest last. */
  List<Map<String, String>> asked() {
    return asked;
  }

  /** What a wish says. */
  static String field(Map<String, String> wish, String name) {
    return Objects.requireNonNull(wish.get("hub." + name), name);
  }

  HttpResponse<String> confirm(Map<String, String> wish, Map<String, String> fields)
      throws IOException, InterruptedException {
    String query =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    URI callback = URI.create(field(wish, "callback") + "?" + query);
    return http.send(HttpRequest.newBuilder(callback).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> push(Map<String, String> wish, byte[] body)
      throws IOException, InterruptedException, GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(field(wish, "secret").getBytes(UTF_8), "HmacSHA256"));
    return push(wish, body, "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
  }

  HttpResponse<String> push(Map<String, String> wish, byte[] body, String signature)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(field(wish, "callback")))
            .header("Content-Type", "application/rss+xml")
            .POST(BodyPublishers.ofByteArray(body));
    if (!signature.isEmpty()) {
      request.header("X-Hub-Signature", signature);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
