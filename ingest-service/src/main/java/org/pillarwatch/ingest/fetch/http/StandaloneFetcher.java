package org.pillarwatch.ingest.fetch.http;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import org.pillarwatch.chassis.outbound.AddressGuard;
import org.pillarwatch.ingest.claim.HostBook;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * The service's fetcher with default settings outside the service, for commands that fetch one
 * address given by a user. Private addresses are refused; robots.txt, which addresses crawlers, is
 * not applied.
 */
public final class StandaloneFetcher implements Fetcher, AutoCloseable {

  private final HttpExchange exchange;
  private final Fetcher fetcher;

  private StandaloneFetcher(HttpExchange exchange, Fetcher fetcher) {
    this.exchange = exchange;
    this.fetcher = fetcher;
  }

  /** Creates a fetcher, which the caller must close. */
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
