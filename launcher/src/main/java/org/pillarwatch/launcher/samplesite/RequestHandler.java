package org.pillarwatch.launcher.samplesite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Handles GET and HEAD, with 304 for valid copies. */
record RequestHandler(Routes routes, InstantSource clock) implements HttpHandler {
  /** Value of {@link HttpExchange#sendResponseHeaders} for an empty body. */
  private static final int NO_BODY = -1;

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      exchange.sendResponseHeaders(405, NO_BODY);
      return;
    }
    switch (routes.at(exchange.getRequestURI().getPath(), clock.instant())) {
      case Reply.Ok ok -> sendUnlessKnown(exchange, ok);
      case Reply.MovedPermanently moved -> {
        exchange.getResponseHeaders().set("Location", moved.location().toString());
        exchange.sendResponseHeaders(301, NO_BODY);
      }
      case Reply.NotFound notFound -> {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        send(exchange, 404, "There is no such page.".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void sendUnlessKnown(HttpExchange exchange, Reply.Ok reply) throws IOException {
    var validators = ConditionalGet.of(reply);
    var request = exchange.getRequestHeaders();
    var response = exchange.getResponseHeaders();
    response.set("ETag", validators.entityTag());
    response.set("Last-Modified", HttpDates.format(validators.lastModified()));
    if (validators.match(
        request.getFirst("If-None-Match"), request.getFirst("If-Modified-Since"))) {
      exchange.sendResponseHeaders(304, NO_BODY);
      return;
    }
    response.set("Content-Type", reply.contentType());
    send(exchange, 200, reply.bytes());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, NO_BODY);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    // Closing the body ends the exchange; closing the exchange would close the connection too.
    try (var response = exchange.getResponseBody()) {
      response.write(body);
    }
  }
}
