package org.pillarwatch.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

/** What one polite request came to. Every way it can go is listed here. */
public sealed interface FetchOutcome {

  /**
   * The host sent it.
   *
   * @param finalUrl where it was found, after redirects
   * @param validators to send with the next request
   * @param terms for whoever comes again
   */
  record Fetched(Body body, URI finalUrl, Validators validators, RevisitTerms terms)
      implements FetchOutcome {

    /** Whether only what is new since our copy was sent (226, RFC 3229 §10.5.3). */
    public boolean isDelta() {
      return body.header("im")
          .filter(done -> Arrays.asList(done.strip().split("\\s*,\\s*", -1)).contains("feed"))
          .isPresent();
    }
  }

  /** 304: our copy is still good. */
  record NotModified(Validators validators, RevisitTerms terms) implements FetchOutcome {}

  /**
   * 429, or 503 or 403 with {@code Retry-After}, or 403 of a host that is known to throttle so: it
   * wants fewer requests.
   *
   * @param pause at least so long; zero when the host did not say (RFC 6585 §4 leaves it free)
   */
  record Throttled(Duration pause) implements FetchOutcome {}

  /** 410: the publisher took it down for good. */
  record Gone() implements FetchOutcome {}

  /** 404. */
  record NotFound() implements FetchOutcome {}

  /** Another 4xx: the host will not give it to us. */
  record Denied(Denial reason, int status) implements FetchOutcome {}

  /** Refused by this service: the request or the rest of the body would violate a rule. */
  record Refused(Refusal reason, String detail) implements FetchOutcome {}

  /** Nobody's will: it could not be had this time. */
  record Unreachable(Failure reason, String detail) implements FetchOutcome {}

  /** Why a host denied it. */
  enum Denial {
    /** 401, 402 or 407: it wants an account. */
    ACCOUNT_WANTED,
    /** 403. */
    FORBIDDEN,
    /** 403 with a challenge for browsers in place of the page. */
    BROWSER_CHALLENGE,
    /** Any other 4xx. */
    CLIENT_ERROR;

    /** As it is written in logs, metrics and the API. */
    public String tag() {
      return EnumTag.of(this);
    }
  }

  /** The rule that forbids it. */
  enum Refusal {
    /** The host has only addresses inside private or special networks. */
    PRIVATE_ADDRESS,
    /** A redirect leads to what is no address on the web. */
    BAD_ADDRESS,
    /** More redirects than we follow, or a circle of them. */
    REDIRECT_LOOP,
    /** More bytes than we read. */
    TOO_LARGE,
    /** A small body that unpacks to a huge one. */
    COMPRESSION_BOMB,
    /** Encoded in a way we did not ask for and cannot read. */
    UNKNOWN_ENCODING,
    /** The site's robots.txt asks us not to. */
    ROBOTS;

    /** As it is written in logs, metrics and the API. */
    public String tag() {
      return EnumTag.of(this);
    }
  }

  /** What kept us from it. */
  enum Failure {
    /** The name has no address, or no name server answered. */
    DNS,
    /** No connection: refused, or no way there. */
    CONNECT,
    /** No secure connection: certificate or protocol. */
    TLS,
    /** Not done within the time we give. */
    TIMEOUT,
    /** The connection broke off. */
    RESET,
    /** What came is no HTTP, or not what its own headers say. */
    PROTOCOL,
    /** 5xx. */
    SERVER_ERROR;

    /** As it is written in logs, metrics and the API. */
    public String tag() {
      return EnumTag.of(this);
    }
  }
}
