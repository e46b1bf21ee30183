package org.pillarwatch.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
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
import org.pillarwatch.ingest.fetch.Form;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends subscription requests to hubs (WebSub §5.1). The response only acknowledges the request; a
 * subscription starts with the hub's verification. Without it, the feed is only polled.
 */
final class HubRequests {

  private static final Logger log = LoggerFactory.getLogger(HubRequests.class);

  private final Fetcher fetcher;
  private final String callbackBase;
  private final Duration lease;
  private final MeterRegistry meters;

  HubRequests(Fetcher fetcher, URI callbackUrl, Duration lease, MeterRegistry meters) {
    this.fetcher = fetcher;
    this.callbackBase = callbackUrl.toString().replaceAll("/+$", "") + "/websub/";
    this.lease = lease;
    this.meters = meters;
  }

  void on(HubSubscription subscription) throws InterruptedException {
    Form form =
        new Form(
            Map.of(
                "hub.mode",
                "subscribe",
                "hub.topic",
                subscription.topic().toString(),
                "hub.callback",
                callbackBase + subscription.token(),
                "hub.lease_seconds",
                Long.toString(lease.toSeconds()),
                "hub.secret",
                subscription.secret()));
    String outcome = name(fetcher.fetch(FetchRequest.hub(subscription.hub(), form)));
    meters.counter("pillarwatch.ingest.websub.requests", "outcome", outcome).increment();
    log.info("topic={} hub={} outcome={}", subscription.topic(), subscription.hub(), outcome);
  }

  private static String name(FetchOutcome outcome) {
    return switch (outcome) {
      case Fetched _ -> "accepted";
      case Denied _, NotFound _, Gone _ -> "denied";
      case Throttled _ -> "throttled";
      case Refused refused -> refused.reason().tag();
      case Unreachable unreachable -> unreachable.reason().tag();
      case NotModified _ -> "protocol";
    };
  }
}
