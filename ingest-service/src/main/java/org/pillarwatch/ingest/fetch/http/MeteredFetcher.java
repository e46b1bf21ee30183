package org.pillarwatch.ingest.fetch.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.pillarwatch.ingest.fetch.EnumTag;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Gone;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Fetcher;

/** Measures the duration of fetches, including the wait for the host, by outcome. */
final class MeteredFetcher implements Fetcher {

  private final Fetcher fetcher;
  private final MeterRegistry meters;

  MeteredFetcher(Fetcher fetcher, MeterRegistry meters) {
    this.fetcher = fetcher;
    this.meters = meters;
  }

  @Override
  public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
    Timer.Sample start = Timer.start(meters);
    FetchOutcome outcome = fetcher.fetch(request);
    start.stop(
        Timer.builder("pillarwatch.ingest.fetch")
            .description("fetches of feeds and pages, redirects included")
            .tag("kind", EnumTag.of(request.kind()))
            .tag("outcome", outcome(outcome))
            .tag("reason", reason(outcome))
            .register(meters));
    return outcome;
  }

  private static String outcome(FetchOutcome outcome) {
    return switch (outcome) {
      case Fetched _ -> "fetched";
      case NotModified _ -> "not-modified";
      case Throttled _ -> "throttled";
      case Gone _ -> "gone";
      case NotFound _ -> "not-found";
      case Denied _ -> "denied";
      case Refused _ -> "refused";
      case Unreachable _ -> "unreachable";
    };
  }

  private static String reason(FetchOutcome outcome) {
    return switch (outcome) {
      case Denied denied -> denied.reason().tag();
      case Refused refused -> refused.reason().tag();
      case Unreachable unreachable -> unreachable.reason().tag();
      case Fetched _, NotModified _, Throttled _, Gone _, NotFound _ -> "none";
    };
  }
}
