package org.pillarwatch.ingest.fetch.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.pillarwatch.ingest.address.HostName;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.SharedHost;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Gone;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.pillarwatch.ingest.fetch.RevisitTerms;
import org.pillarwatch.ingest.fetch.Validators;

/**
 * Fetches over HTTP/1.1 or HTTP/2, with its own redirect handling: each hop uses a slot of its host
 * and is checked like the first.
 */
final class HttpFetcher implements Fetcher {

  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Redirects that preserve the method and body (RFC 9110 §15.4). */
  private static final Set<Integer> REDIRECTS_OF_FORMS = Set.of(307, 308);

  /** Maximum pause of requests to a throttling host. */
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  /** Pause when the host gives none. */
  private static final Duration UNNAMED_REST = Duration.ofSeconds(30);

  /** Result of one hop. */
  private sealed interface Hop {
    record Arrived(FetchOutcome outcome) implements Hop {}

    record Elsewhere(URI url, boolean forGood, List<String> setCookies, Duration took)
        implements Hop {}
  }

  /** A request of a redirect chain; the same address with other cookies is another request. */
  private record Step(URI url, Optional<String> cookies) {}

  private final HttpExchange exchange;
  private final HostTurns turns;
  private final RequestRule admission;
  private final FetchProperties properties;
  private final InstantSource clock;

  HttpFetcher(
      HttpExchange exchange,
      HostTurns turns,
      RequestRule admission,
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
    Set<Step> seen = new HashSet<>();
    ChainCookies cookies = new ChainCookies();
    Step step = new Step(request.url(), Optional.empty());
    boolean forGood = true;
    while (seen.size() <= MOST_REDIRECTS && seen.add(step)) {
      URI url = step.url();
      switch (hop(request, step, seen.size() == 1, left)) {
        case Hop.Arrived(FetchOutcome outcome) -> {
          return forGood && !url.equals(request.url()) ? moved(outcome, url) : outcome;
        }
        case Hop.Elsewhere elsewhere -> {
          forGood &= elsewhere.forGood();
          cookies.take(url, elsewhere.setCookies());
          step = new Step(elsewhere.url(), cookies.header(elsewhere.url(), clock.instant()));
          left = left.minus(elsewhere.took());
        }
      }
    }
    return new Refused(Refusal.REDIRECT_LOOP, step.url().toString());
  }

  private static FetchOutcome moved(FetchOutcome outcome, URI url) {
    return switch (outcome) {
      case Fetched fetched ->
          new Fetched(fetched.body(), url, fetched.validators(), fetched.terms().movedTo(url));
      case NotModified(Validators validators, RevisitTerms terms) ->
          new NotModified(validators, terms.movedTo(url));
      case Throttled _, Gone _, NotFound _, Denied _, Refused _, Unreachable _ -> outcome;
    };
  }

  private Hop hop(FetchRequest request, Step step, boolean isFirst, Duration left)
      throws InterruptedException {
    URI url = step.url();
    Optional<FetchOutcome> refused = admission.refuse(url, request.kind());
    if (refused.isPresent()) {
      return new Hop.Arrived(refused.get());
    }
    SharedHost host = SharedHost.of(url);
    boolean isBooked = request.isBooked() && isFirst;
    Hop hop =
        turns.inTurn(
            host,
            isBooked,
            () -> ask(request, step, left),
            wait -> new Hop.Arrived(new Throttled(wait)));
    if (hop instanceof Hop.Arrived(Throttled(Duration pause))) {
      turns.rest(host, rest(pause));
    } else if (request.kind() == FetchRequest.Kind.PAGE) {
      admission.pause(url).ifPresent(pause -> turns.rest(host, pause));
    }
    return hop;
  }

  private static Duration rest(Duration pause) {
    if (pause.isZero()) {
      return UNNAMED_REST;
    }
    return pause.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : pause;
  }

  private Hop ask(FetchRequest request, Step step, Duration left) throws InterruptedException {
    URI url = step.url();
    Instant start = clock.instant();
    int limit = Math.toIntExact(properties.limit(request.kind()).toBytes());
    Map<String, String> headers = RequestHeaders.of(request, url, properties.userAgent());
    step.cookies()
        .ifPresent(set -> headers.merge("Cookie", set, (own, cookies) -> own + "; " + cookies));
    try {
      RawResponse answer = exchange.ask(url, request.form(), headers, limit, left);
      Set<Integer> redirects = request.form() == null ? REDIRECTS : REDIRECTS_OF_FORMS;
      if (redirects.contains(answer.status()) && answer.header("location").isPresent()) {
        URI target = WebAddress.resolve(url, answer.header("location").get());
        if (request.form() != null && losesTls(url, target)) {
          return new Hop.Arrived(new Refused(Refusal.BAD_ADDRESS, "without TLS: " + target));
        }
        return new Hop.Elsewhere(
            target,
            isForGood(answer.status(), url, target),
            answer.setCookies(),
            Duration.between(start, clock.instant()));
      }
      FetchOutcome outcome = ResponseInterpreter.outcome(answer, url, limit, clock.instant());
      Optional<URI> refreshed = refreshed(request, outcome, answer);
      return refreshed.isEmpty()
          ? new Hop.Arrived(outcome)
          : new Hop.Elsewhere(
              refreshed.get(),
              false,
              answer.setCookies(),
              Duration.between(start, clock.instant()));
    } catch (TimeoutException e) {
      return new Hop.Arrived(new Unreachable(Failure.TIMEOUT, "not done in time"));
    } catch (NotAWebAddress e) {
      return new Hop.Arrived(new Refused(Refusal.BAD_ADDRESS, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return new Hop.Arrived(FailedExchange.outcome(HostName.of(url), e));
    }
  }

  /** Where a page leads that is only there to lead on; one to itself needs a cookie to go on. */
  private static Optional<URI> refreshed(
      FetchRequest request, FetchOutcome outcome, RawResponse answer) throws NotAWebAddress {
    if (request.kind() != FetchRequest.Kind.PAGE
        || request.form() != null
        || !(outcome instanceof Fetched page)) {
      return Optional.empty();
    }
    Optional<String> written = MetaRefresh.target(page.body());
    if (written.isEmpty()) {
      return Optional.empty();
    }
    URI target = WebAddress.resolve(page.finalUrl(), written.get());
    boolean circle = target.equals(page.finalUrl()) && answer.setCookies().isEmpty();
    return circle ? Optional.empty() : Optional.of(target);
  }

  private static boolean isForGood(int status, URI from, URI to) {
    return (status == 301 || status == 308) && !losesTls(from, to);
  }

  private static boolean losesTls(URI from, URI to) {
    return from.getScheme().equals("https") && !to.getScheme().equals("https");
  }
}
