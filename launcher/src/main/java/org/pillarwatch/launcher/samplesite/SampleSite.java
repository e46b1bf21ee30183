package org.pillarwatch.launcher.samplesite;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The bundled news site: outlets with feeds and article pages, and their list in OPML.
 *
 * <p>A third of its articles are out when it starts. From then on one more appears at each pace,
 * dated with its moment of appearance, and one is corrected later; when all are out, the site stays
 * as it is. One of the feeds is cut off in the middle, and one address answers a web page where a
 * feed was. May be used by any number of clients at once.
 */
public final class SampleSite implements AutoCloseable {
  /** Lets the last article appear about five minutes after the start. */
  public static final Duration DEFAULT_PACE = Duration.ofMillis(7_500);

  private final HttpServer server;
  private final ExecutorService threads;
  private final Addresses addresses;

  private SampleSite(HttpServer server, ExecutorService threads, Addresses addresses) {
    this.server = server;
    this.threads = threads;
    this.addresses = addresses;
  }

  /**
   * Opens the site on a free port of loopback; its time begins now.
   *
   * @param pace between the appearance of two articles; more than zero
   * @throws IOException when no port of loopback can be had
   */
  public static SampleSite start(InstantSource clock, Duration pace) throws IOException {
    // 127.0.0.1 by name rather than the loopback address, which may be ::1.
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return start(clock, pace, new InetSocketAddress(loopback, 0), "127.0.0.1");
  }

  /**
   * Opens the site where other machines can reach it, as between containers; its time begins now.
   *
   * @param pace between the appearance of two articles; more than zero
   * @param address to listen on; port 0 takes a free one
   * @param host by which readers call the site, for the links in its feeds and pages
   * @throws IOException when the address cannot be had
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
    return new SampleSite(server, threads, addresses);
  }

  /** The root of the site, without a slash at its end. */
  public URI baseUri() {
    return addresses.base();
  }

  /** Every feed, the broken ones among them. */
  public List<SampleFeed> feeds() {
    return Arrays.stream(Publisher.values()).map(this::feed).toList();
  }

  /** Closes the port at once; requests under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private SampleFeed feed(Publisher outlet) {
    return new SampleFeed(outlet.title(), outlet.language(), addresses.feed(outlet));
  }
}
