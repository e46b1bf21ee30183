package org.pillarwatch.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.pillarwatch.ingest.address.HostName;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.RegistrableDomain;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;

/**
 * Fetches over HTTP/1.1 or HTTP/2, following redirects itself: each hop takes the turn of its own
 * host and is checked like the first.
 */
final class HttpFetcher implements Fetcher {

  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** A host that throttles one request is left alone as a whole, but not for ever. */
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  /** What one request led to. */
  private sealed interface Hop {
    record Arrived(FetchOutcome outcome) implements Hop {}

    record Elsewhere(URI url, Duration took) implements Hop {}
  }

  private final HttpExchange exchange;
  private final HostTurns turns;
  private final Admission admission;
  private final FetchProperties properties;
  private final InstantSource clock;

  HttpFetcher(
      HttpExchange exchange,
      HostTurns turns,
      Admission admission,
      FetchProperties properties,
      InstantSource clock) {
    this.exchange = exchange;
    this.turns = turns;
    this.admission = admission;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
    Duration left = properties.totalTimeout();
    Set<URI> seen = new HashSet<>();
    URI url = request.url();
    while (seen.size() <= MOST_REDIRECTS && seen.add(url)) {
      switch (hop(request, url, left)) {
        case Hop.Arrived arrived -> {
          return arrived.outcome();
        }
        case Hop.Elsewhere elsewhere -> {
          url = elsewhere.url();
          left = left.minus(elsewhere.took());
        }
      }
    }
    return new Refused(Refusal.REDIRECT_LOOP, url.toString());
  }

  private Hop hop(FetchRequest request, URI url, Duration left) throws InterruptedException {
    Optional<FetchOutcome> refused = admission.refuse(url, request.kind());
    if (refused.isPresent()) {
      return new Hop.Arrived(refused.get());
    }
    String domain = RegistrableDomain.of(url);
    Hop hop =
        turns.inTurn(
            domain, () -> ask(request, url, left), wait -> new Hop.Arrived(new Throttled(wait)));
    if (hop instanceof Hop.Arrived(Throttled(Duration pause)) && pause.isPositive()) {
      turns.rest(domain, pause.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : pause);
    }
    return hop;
  }

  private Hop ask(FetchRequest request, URI url, Duration left) throws InterruptedException {
    Instant start = clock.instant();
    int limit = Math.toIntExact(properties.limit(request.kind()).toBytes());
    Map<String, String> headers = RequestHeaders.of(request, properties.userAgent());
    try {
      Answer answer = exchange.get(url, headers, limit, left);
      if (REDIRECTS.contains(answer.status()) && answer.header("location").isPresent()) {
        URI target = WebAddress.resolve(url, answer.header("location").get());
        return new Hop.Elsewhere(target, Duration.between(start, clock.instant()));
      }
      return new Hop.Arrived(Answers.outcome(answer, url, limit, clock.instant()));
    } catch (TimeoutException e) {
      return new Hop.Arrived(new Unreachable(Failure.TIMEOUT, "not done in time"));
    } catch (NotAWebAddress e) {
      return new Hop.Arrived(new Refused(Refusal.BAD_ADDRESS, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return new Hop.Arrived(FailedExchange.outcome(HostName.of(url), e));
    }
  }
}
