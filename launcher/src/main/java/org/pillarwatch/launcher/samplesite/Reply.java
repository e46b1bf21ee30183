package org.pillarwatch.launcher.samplesite;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Response of the site to a request, before conditional evaluation. */
sealed interface Reply {
  /**
   * @param charset in which the body is sent
   * @param changedAt when the body last changed
   */
  record Ok(String contentType, String body, Charset charset, Instant changedAt) implements Reply {
    byte[] bytes() {
      return body.getBytes(charset);
    }
  }

  /** 301: the page has moved permanently. */
  record MovedPermanently(URI location) implements Reply {}

  /** 404: the page does not exist, or not yet. */
  record NotFound() implements Reply {}

  static Reply ok(String contentType, String body, Instant changedAt) {
    return new Ok(contentType, body, StandardCharsets.UTF_8, changedAt);
  }
}
