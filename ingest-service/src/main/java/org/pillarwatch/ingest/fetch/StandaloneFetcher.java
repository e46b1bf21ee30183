package org.pillarwatch.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import org.pillarwatch.chassis.outbound.AddressGuard;
import org.pillarwatch.ingest.claim.HostBook;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * The service's fetcher without the service around it, with the default settings: for commands that
 * ask for one address that a person named. Private addresses are refused all the same; robots.txt,
 * which speaks to crawlers, is not asked.
 */
public final class StandaloneFetcher implements Fetcher, AutoCloseable {

  private final HttpExchange exchange;
  private final Fetcher fetcher;

  private StandaloneFetcher(HttpExchange exchange, Fetcher fetcher) {
    this.exchange = exchange;
    this.fetcher = fetcher;
  }

  /** Makes one; the caller closes it. */
  public static StandaloneFetcher standard() {
    FetchProperties defaults = new Binder().bindOrCreate("ingest.fetch", FetchProperties.class);
    InstantSource clock = InstantSource.system();
    AddressGuard guard =
        new AddressGuard(InetAddress::getAllByName, defaults.allowedPrivateAddresses());
    HttpExchange exchange = new HttpExchange(FetchConfiguration.client(defaults, guard));
    HostTurns turns =
        new HostTurns(defaults.hostPause(), defaults.hostConcurrency(), HostBook.NONE, clock);
    return new StandaloneFetcher(
        exchange, new HttpFetcher(exchange, turns, RequestRule.ALL, defaults, clock));
  }

  @Override
  public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
    return fetcher.fetch(request);
  }

  @Override
  public void close() throws IOException {
    exchange.close();
  }
}
