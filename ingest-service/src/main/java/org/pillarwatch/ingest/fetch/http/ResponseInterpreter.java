package org.pillarwatch.ingest.fetch.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pillarwatch.ingest.address.SharedHost;
import org.pillarwatch.ingest.fetch.Body;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denial;
import org.pillarwatch.ingest.fetch.FetchOutcome.Denied;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Fetched;
import org.pillarwatch.ingest.fetch.FetchOutcome.Gone;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotFound;
import org.pillarwatch.ingest.fetch.FetchOutcome.NotModified;
import org.pillarwatch.ingest.fetch.FetchOutcome.Throttled;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;
import org.pillarwatch.ingest.fetch.RevisitTerms;
import org.pillarwatch.ingest.fetch.Validators;

/** Interprets a response by its status (RFC 9110 §15). */
final class ResponseInterpreter {

  private ResponseInterpreter() {}

  static FetchOutcome outcome(RawResponse answer, URI url, int limit, Instant now)
      throws IOException {
    int status = answer.status();
    Optional<Duration> pause =
        answer.header("retry-after").flatMap(value -> RetryAfter.parse(value, now));
    // Some hosts and proxies throttle with 403 or 503.
    boolean namesPause = pause.isPresent() && (status == 503 || status == 403);
    if (status == 429 || namesPause || isThrottleInDisguise(answer, url)) {
      return new Throttled(pause.orElse(Duration.ZERO));
    }
    if (status >= 200 && status < 300) {
      return fetched(answer, url, limit);
    }
    return switch (status) {
      case 304 ->
          new NotModified(Validators.of(answer.headers()), RevisitTerms.of(answer.headers()));
      case 404 -> new NotFound();
      case 410 -> new Gone();
      case 401, 402, 407 -> new Denied(Denial.ACCOUNT_WANTED, status);
      case 403 ->
          new Denied(isChallenge(answer) ? Denial.BROWSER_CHALLENGE : Denial.FORBIDDEN, 403);
      default ->
          status >= 400 && status < 500
              ? new Denied(Denial.CLIENT_ERROR, status)
              : new Unreachable(
                  status >= 500 ? Failure.SERVER_ERROR : Failure.PROTOCOL, "status " + status);
    };
  }

  private static Fetched fetched(RawResponse answer, URI url, int limit) throws IOException {
    String encoding = answer.header("content-encoding").orElse("");
    byte[] bytes = ContentDecoding.decode(answer.encodedBody(), encoding, limit);
    return new Fetched(
        new Body(bytes, answer.headers()),
        url,
        Validators.of(answer.headers()),
        RevisitTerms.of(answer.headers()));
  }

  private static boolean isThrottleInDisguise(RawResponse answer, URI url) {
    return answer.status() == 403 && !isChallenge(answer) && SharedHost.of(url).forbidsToThrottle();
  }

  private static boolean isChallenge(RawResponse answer) {
    return answer.header("cf-mitigated").filter("challenge"::equalsIgnoreCase).isPresent();
  }
}
