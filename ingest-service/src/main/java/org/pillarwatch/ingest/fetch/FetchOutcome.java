package org.pillarwatch.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

/** Outcome of one fetch, including all redirects. */
public sealed interface FetchOutcome {

  /**
   * The host returned the resource.
   *
   * @param finalUrl URL after redirects
   * @param validators to send with the next request
   * @param terms terms for the next request
   */
  record Fetched(Body body, URI finalUrl, Validators validators, RevisitTerms terms)
      implements FetchOutcome {

    /** Returns whether only changes since the last copy were sent (226, RFC 3229 §10.5.3). */
    public boolean isDelta() {
      return body.header("im")
          .filter(done -> Arrays.asList(done.strip().split("\\s*,\\s*", -1)).contains("feed"))
          .isPresent();
    }
  }

  /** 304: the copy is still valid. */
  record NotModified(Validators validators, RevisitTerms terms) implements FetchOutcome {}

  /**
   * 429, or 503 or 403 with {@code Retry-After}, or 403 of a host that is known to throttle this
   * way.
   *
   * @param pause minimum pause; zero when the host gave none (optional by RFC 6585 §4)
   */
  record Throttled(Duration pause) implements FetchOutcome {}

  /** 410: permanently removed. */
  record Gone() implements FetchOutcome {}

  /** 404: not found. */
  record NotFound() implements FetchOutcome {}

  /** Another 4xx: access denied. */
  record Denied(Denial reason, int status) implements FetchOutcome {}

  /** Refused by this service: the request or the rest of the body would violate a rule. */
  record Refused(Refusal reason, String detail) implements FetchOutcome {}

  /** A technical failure of this attempt. */
  record Unreachable(Failure reason, String detail) implements FetchOutcome {}

  /** Reason of a denial. */
  enum Denial {
    /** 401, 402 or 407: authentication or payment required. */
    ACCOUNT_WANTED,
    /** 403: forbidden. */
    FORBIDDEN,
    /** 403 with a browser challenge instead of the page. */
    BROWSER_CHALLENGE,
    /** Any other 4xx. */
    CLIENT_ERROR;

    /** As it is written in logs, metrics and the API. */
    public String tag() {
      return EnumTag.of(this);
    }
  }

  /** The violated rule. */
  enum Refusal {
    /** All addresses of the host are in private or special networks. */
    PRIVATE_ADDRESS,
    /** A redirect target is not a web address. */
    BAD_ADDRESS,
    /** Too many redirects, or a redirect loop. */
    REDIRECT_LOOP,
    /** The body exceeds the size limit. */
    TOO_LARGE,
    /** A decompression bomb. */
    COMPRESSION_BOMB,
    /** An unsupported content encoding. */
    UNKNOWN_ENCODING,
    /** Disallowed by the site's robots.txt. */
    ROBOTS;

    /** As it is written in logs, metrics and the API. */
    public String tag() {
      return EnumTag.of(this);
    }
  }

  /** Cause of a technical failure. */
  enum Failure {
    /** The name has no address, or no name server answered. */
    DNS,
    /** Connection refused, or no route. */
    CONNECT,
    /** TLS failure: certificate or protocol. */
    TLS,
    /** The time limit passed. */
    TIMEOUT,
    /** The connection was reset. */
    RESET,
    /** The response is not valid HTTP, or contradicts its headers. */
    PROTOCOL,
    /** 5xx. */
    SERVER_ERROR;

    /** As it is written in logs, metrics and the API. */
    public String tag() {
      return EnumTag.of(this);
    }
  }
}
