package org.pillarwatch.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.pillarwatch.ingest.Origin.ok;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.pillarwatch.chassis.outbound.AddressGuard;
import org.pillarwatch.ingest.Origin;
import org.pillarwatch.ingest.claim.HostBook;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.springframework.util.unit.DataSize;

/** A fetcher and a scripted web to try it on; at {@code canary} it must never knock. */
@Timeout(30)
abstract class FetchingTest {

  static final int LIMIT = 256 * 1024;

  Origin origin = new Origin();
  Origin canary = new Origin();
  List<AutoCloseable> open = new ArrayList<>(List.of(origin, canary));
  HttpFetcher fetcher = fetcher(InetAddress::getAllByName);

  @BeforeEach
  void lureToTheCanary() {
    canary.on("/", ok("text/html", "you should not be here"));
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
  }

  HttpFetcher fetcher(AddressGuard.NameLookup names) {
    var properties =
        new FetchProperties(
            Duration.ofMillis(800),
            Duration.ofMillis(800),
            Duration.ofMillis(1_200),
            DataSize.ofBytes(LIMIT),
            DataSize.ofBytes(LIMIT),
            Duration.ZERO,
            10,
            true,
            "newsdesk@example.org",
            List.of(
                origin.authority(),
                origin.authority().replace("127.0.0.1", "localhost"),
                "trusted.example"));
    var guard = new AddressGuard(names, properties.allowedPrivateAddresses());
    var exchange = new HttpExchange(FetchConfiguration.client(properties, guard));
    open.add(exchange);
    var turns = new HostTurns(Duration.ZERO, 10, HostBook.NONE, InstantSource.system());
    return new HttpFetcher(exchange, turns, RequestRule.ALL, properties, InstantSource.system());
  }

  FetchOutcome fetch(String path) throws InterruptedException {
    return fetcher.fetch(FetchRequest.page(origin.url(path)));
  }

  static String text(FetchOutcome outcome) {
    return new String(((Fetched) outcome).body().bytes(), UTF_8);
  }

  static Refusal reasonOf(FetchOutcome outcome) {
    return ((Refused) outcome).reason();
  }

  static Failure failureOf(FetchOutcome outcome) {
    return ((Unreachable) outcome).reason();
  }
}
