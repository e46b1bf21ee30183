package org.pillarwatch.launcher.samplesite;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The bundled news site: outlets with feeds and article pages, and their list in OPML.
 *
 * <p>A third of its articles are published at the start. One more appears after each interval,
 * dated with that moment, and one is corrected later; when all are published, the site no longer
 * changes. One feed is truncated, and one address returns a web page instead of a feed. Safe for
 * many concurrent clients.
 */
public final class SampleSite implements AutoCloseable {
  /** Interval with which the last article appears about five minutes after the start. */
  public static final Duration DEFAULT_PACE = Duration.ofMillis(7_500);

  private final HttpServer server;
  private final ExecutorService threads;
  private final Addresses addresses;
  private final Timetable timetable;

  private SampleSite(
      HttpServer server, ExecutorService threads, Addresses addresses, Timetable timetable) {
    this.server = server;
    this.threads = threads;
    this.addresses = addresses;
    this.timetable = timetable;
  }

  /**
   * Opens the site on a free port of loopback.
   *
   * @param pace between the appearance of two articles; more than zero
   * @throws IOException when no port is available
   */
  public static SampleSite start(InstantSource clock, Duration pace) throws IOException {
    // 127.0.0.1 by name rather than the loopback address, which may be ::1.
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return start(clock, pace, new InetSocketAddress(loopback, 0), "127.0.0.1");
  }

  /**
   * Opens the site on an address that other machines can reach, such as between containers.
   *
   * @param pace between the appearance of two articles; more than zero
   * @param address to listen on; port 0 takes a free one
   * @param host name in the links of its feeds and pages
   * @throws IOException when the address is not available
   */
  public static SampleSite start(
      InstantSource clock, Duration pace, InetSocketAddress address, String host)
      throws IOException {
    var timetable = new Timetable(clock.instant(), pace, SampleArticles.bundled());
    var server = HttpServer.create(address, 0);
    var addresses =
        new Addresses(URI.create("http://" + host + ":" + server.getAddress().getPort()));
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", new RequestHandler(new Routes(addresses, timetable), clock));
    server.start();
    return new SampleSite(server, threads, addresses, timetable);
  }

  /** The root of the site, without a slash at its end. */
  public URI baseUri() {
    return addresses.base();
  }

  /** All feeds, including the broken ones. */
  public List<SampleFeed> feeds() {
    return Arrays.stream(Publisher.values()).map(this::feed).toList();
  }

  /** Number of articles when all are published. */
  public int articles() {
    return timetable.size();
  }

  /** When the last article appears; the site no longer changes afterwards. */
  public Instant completeAt() {
    return timetable.completeAt();
  }

  /** Closes the port at once and aborts requests in progress. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private SampleFeed feed(Publisher outlet) {
    return new SampleFeed(outlet.title(), outlet.language(), addresses.feed(outlet));
  }
}
