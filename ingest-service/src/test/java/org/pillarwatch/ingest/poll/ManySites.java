package org.pillarwatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * A thousand sites in one server: each has an address of its own in 127.0.0.0/8, so that each has a
 * turn of its own. A feed changes before one visit in twenty and says 304 to the others; those that
 * drip send a byte a second.
 */
final class ManySites implements AutoCloseable {

  private static final double SHARE_CHANGED = 0.05;
  private static final int ENTRIES = 20;
  private static final int FEEDS_PER_SITE = 5;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final AtomicIntegerArray versions;
  private final AtomicLongArray askedAt;
  private final long leastPause;
  private final int dripping;

  /** Answers by status; pages and robots.txt beside feeds. */
  final LongAdder changed = new LongAdder();

  final LongAdder unchanged = new LongAdder();
  final LongAdder drips = new LongAdder();
  final LongAdder others = new LongAdder();

  /** Requests for a feed that came too soon after the one before. */
  final LongAdder repeated = new LongAdder();

  /**
   * @param dripping how many of the feeds drip
   * @param leastPause between two requests for one feed; sooner ones are counted as repeated
   */
  ManySites(int feeds, int dripping, Duration leastPause) throws IOException {
    this.versions = new AtomicIntegerArray(feeds);
    this.askedAt = new AtomicLongArray(feeds);
    this.leastPause = leastPause.toNanos();
    this.dripping = dripping;
    server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 1_000);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String host(int feed) {
    int site = feed / FEEDS_PER_SITE;
    return "127.1.%d.%d".formatted(site / 250, 1 + site % 250);
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI feed(int feed) {
    return URI.create("http://%s:%d/feed/%d".formatted(host(feed), port(), feed));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    switch (path[1]) {
      case "feed" -> feed(exchange, Integer.parseInt(path[2]));
      case "page" -> send(exchange, 200, "text/html", page(path[2]));
      default -> send(exchange, 404, "text/plain", "");
    }
  }

  private void feed(HttpExchange exchange, int feed) throws IOException {
    long now = System.nanoTime();
    long before = askedAt.getAndSet(feed, now);
    if (before != 0 && now - before < leastPause) {
      repeated.increment();
    }
    if (feed < dripping) {
      drip(exchange);
      return;
    }
    if (ThreadLocalRandom.current().nextDouble() < SHARE_CHANGED) {
      versions.incrementAndGet(feed);
    }
    int version = versions.get(feed);
    String tag = "\"" + version + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      unchanged.increment();
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else {
      changed.increment();
      send(exchange, 200, "application/rss+xml", rss(feed, version));
    }
  }

  private void drip(HttpExchange exchange) throws IOException {
    drips.increment();
    exchange.sendResponseHeaders(200, 0);
    try (exchange;
        OutputStream body = exchange.getResponseBody()) {
      for (int second = 0; second < 600; second++) {
        body.write('<');
        body.flush();
        Thread.sleep(1_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String rss(int feed, int version) {
    StringBuilder items = new StringBuilder();
    for (int entry = version; entry > Math.max(0, version - ENTRIES); entry--) {
      items
          .append("<item><title>Entry ")
          .append(entry)
          .append("</title><link>/page/")
          .append(feed)
          .append('-')
          .append(Math.floorMod(entry, 1_000_000))
          .append("</link><description>The council of the port met on its ")
          .append(entry)
          .append("th day and heard what the harbour master had to say.</description></item>");
    }
    return "<rss version='2.0'><channel><title>Feed %d</title>%s</channel></rss>"
        .formatted(feed, items);
  }

  private String page(String name) {
    others.increment();
    String text = "The council of the port met and heard the harbour master at length. ";
    return "<!doctype html><title>%1$s</title><article><h1>%1$s</h1><p>%2$s</p><p>%2$s</p></article>"
        .formatted("Entry " + name, text.repeat(6));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
