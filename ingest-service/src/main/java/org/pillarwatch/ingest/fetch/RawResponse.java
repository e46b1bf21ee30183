package org.pillarwatch.ingest.fetch;

import java.util.Map;
import java.util.Optional;

/** One HTTP response as it came over the wire. */
final class RawResponse {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] encodedBody;

  RawResponse(int status, Map<String, String> headers, byte[] encodedBody) {
    this.status = status;
    this.headers = headers;
    this.encodedBody = encodedBody;
  }

  int status() {
    return status;
  }

  /** By lower-case name. */
  Map<String, String> headers() {
    return headers;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Still compressed as {@code Content-Encoding} says. */
  byte[] encodedBody() {
    return encodedBody;
  }
}
