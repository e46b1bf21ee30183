package org.pillarwatch.ledger.origin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Web server of the test sites: feeds and pages on many loopback addresses ({@code 127.0.0.10} and
 * up, available on Linux), since ingest fetches one page at a time of each site.
 *
 * <p>Each page shows the newest edition in the ledger. Thread-safe.
 */
public final class Origin implements AutoCloseable {

  private static final int MOST_SITES = 40;
  private static final int FIRST_HOST = 10;
  private static final int KEPT = 20;

  private final Ledger ledger;
  private final List<HttpServer> sites = new ArrayList<>();
  private final List<FeedList> feeds;
  private final Map<Integer, Integer> served = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Origin(Ledger ledger, int feeds) {
    this.ledger = ledger;
    this.feeds = IntStream.range(0, feeds).mapToObj(FeedList::new).toList();
  }

  /** Opens a number of feeds, distributed over the sites. */
  public static Origin open(Ledger ledger, int feeds) throws IOException {
    Origin origin = new Origin(ledger, feeds);
    for (int site = 0; site < Math.min(feeds, MOST_SITES); site++) {
      InetAddress address = InetAddress.ofLiteral("127.0.0." + (FIRST_HOST + site));
      HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
      server.setExecutor(origin.threads);
      server.createContext("/feeds/", origin::sendFeed);
      server.createContext("/articles/", origin::sendPage);
      server.start();
      origin.sites.add(server);
    }
    return origin;
  }

  /** Number of feeds; they are numbered from 0. */
  public int feeds() {
    return feeds.size();
  }

  /** URL of the article of that number. */
  public URI address(int article) {
    return URI.create("%s/articles/%d".formatted(site(article), article));
  }

  private String site(int number) {
    InetSocketAddress address = sites.get(number % sites.size()).getAddress();
    return "http://%s:%d".formatted(address.getAddress().getHostAddress(), address.getPort());
  }

  /** {@code host:port} of each site. */
  public List<String> authorities() {
    return IntStream.range(0, sites.size())
        .mapToObj(this::site)
        .map(site -> site.substring("http://".length()))
        .toList();
  }

  /** The list of all feeds, as OPML. */
  public String subscriptions() {
    return Documents.feeds(
        IntStream.range(0, feeds.size())
            .mapToObj(feed -> URI.create("%s/feeds/%d".formatted(site(feed), feed)))
            .toList());
  }

  /** Adds an article, or its new edition, to a feed. */
  public void show(int feed, LedgerEntry article) {
    if (article.dating() == Dating.LATE && article.edition() == 1) {
      feeds.get(feed).putLast(article.number());
    } else {
      feeds.get(feed).putFirst(article.number());
    }
  }

  /** Removes all but the newest articles from the feeds. */
  public void shortenFeeds() {
    feeds.forEach(feed -> feed.shorten(KEPT));
  }

  /** The edition of the article's page that was requested last. */
  public Optional<Integer> servedEdition(int article) {
    return Optional.ofNullable(served.get(article));
  }

  private void sendFeed(HttpExchange exchange) throws IOException {
    int number = numberIn(exchange);
    if (number < 0 || number >= feeds.size()) {
      send(exchange, 404, "no such feed");
      return;
    }
    FeedList feed = feeds.get(number);
    if (feed.hasEntityTag()) {
      String tag = feed.entityTag();
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        exchange.close();
        return;
      }
    }
    List<LedgerEntry> articles =
        feed.articles().stream().flatMap(article -> ledger.entry(article).stream()).toList();
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
    send(exchange, 200, Documents.feed(number, articles));
  }

  private void sendPage(HttpExchange exchange) throws IOException {
    Optional<LedgerEntry> article = ledger.entry(numberIn(exchange));
    if (article.isEmpty()) {
      send(exchange, 404, "no such article");
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    served.put(article.get().number(), article.get().edition());
    send(exchange, 200, Documents.page(article.get()));
  }

  private static int numberIn(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    String number = path.substring(path.lastIndexOf('/') + 1);
    return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    sites.forEach(site -> site.stop(0));
    threads.shutdownNow();
  }
}
