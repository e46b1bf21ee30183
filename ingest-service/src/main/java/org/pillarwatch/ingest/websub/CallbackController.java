package org.pillarwatch.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Callback endpoint for hubs. A caller must know the secret token, and a push must be signed. The
 * body is only checked for size and signature; the entries are fetched from the feed itself.
 */
@RestController
@ConditionalOnProperty("ingest.websub.callback-url")
@RequestMapping("/websub/{token}")
class CallbackController {

  private static final String TOKEN = "[0-9a-f]{64}";
  private static final int LONGEST_CHALLENGE = 2_000;

  /** Maximum size of a push, larger than the maximum feed size. */
  private static final int MOST_BYTES = 5 * 1024 * 1024;

  private final Subscriptions subscriptions;
  private final WebSubProperties properties;
  private final MeterRegistry meters;

  CallbackController(
      Subscriptions subscriptions, WebSubProperties properties, MeterRegistry meters) {
    this.subscriptions = subscriptions;
    this.properties = properties;
    this.meters = meters;
  }

  /** Confirms or rejects a subscription (WebSub §5.3), or records a denial. */
  @GetMapping
  ResponseEntity<String> confirm(
      @PathVariable String token,
      @RequestParam("hub.mode") String mode,
      @RequestParam("hub.topic") String topic,
      @RequestParam(name = "hub.challenge", defaultValue = "") String challenge,
      @RequestParam(name = "hub.lease_seconds", required = false) @Nullable String seconds) {
    if (!token.matches(TOKEN) || challenge.length() > LONGEST_CHALLENGE) {
      return answer(HttpStatus.NOT_FOUND, "unknown");
    }
    return switch (mode) {
      case "subscribe" ->
          subscriptions.confirm(token, topic, lease(seconds))
              ? ResponseEntity.ok()
                  .contentType(MediaType.TEXT_PLAIN)
                  .body(counted("confirmed", challenge))
              : answer(HttpStatus.NOT_FOUND, "unknown");
      case "denied" ->
          subscriptions.deny(token, topic)
              ? answer(HttpStatus.OK, "denied")
              : answer(HttpStatus.NOT_FOUND, "unknown");
      // Unsubscribing is never requested, since subscriptions expire without renewal.
      default -> answer(HttpStatus.NOT_FOUND, "unwanted");
    };
  }

  private Duration lease(@Nullable String seconds) {
    return seconds != null && seconds.matches("[1-9]\\d{0,9}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : properties.lease();
  }

  /** Schedules the feed for a visit (WebSub §7). */
  @PostMapping
  ResponseEntity<String> push(
      @PathVariable String token,
      @RequestHeader(name = "X-Hub-Signature", required = false) @Nullable String header,
      InputStream body)
      throws IOException {
    Optional<String> secret = token.matches(TOKEN) ? subscriptions.secret(token) : Optional.empty();
    if (secret.isEmpty()) {
      return answer(HttpStatus.NOT_FOUND, "unknown");
    }
    Optional<HubSignature> signature = HubSignature.of(header, secret.get());
    if (signature.isEmpty()) {
      return answer(HttpStatus.FORBIDDEN, "unsigned");
    }
    if (!leadPast(signature.get(), body)) {
      return answer(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }
    if (!signature.get().isRight()) {
      return answer(HttpStatus.FORBIDDEN, "bad-signature");
    }
    return subscriptions.push(token, properties.pause())
        ? answer(HttpStatus.ACCEPTED, "pushed")
        : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
            .header(HttpHeaders.RETRY_AFTER, Long.toString(properties.pause().toSeconds()))
            .body(counted("too-soon", ""));
  }

  private static boolean leadPast(HubSignature signature, InputStream body) throws IOException {
    byte[] chunk = new byte[16 * 1024];
    int total = 0;
    for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
      total += n;
      if (total > MOST_BYTES) {
        return false;
      }
      signature.update(chunk, n);
    }
    return true;
  }

  private ResponseEntity<String> answer(HttpStatus status, String outcome) {
    return ResponseEntity.status(status).body(counted(outcome, ""));
  }

  private String counted(String outcome, String body) {
    meters.counter("pillarwatch.ingest.websub.calls", "outcome", outcome).increment();
    return body;
  }
}
