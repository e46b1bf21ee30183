package org.pillarwatch.ingest.fetch.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP response before decoding. */
final class RawResponse {

  private final int status;
  private final Map<String, String> headers;
  private final List<String> setCookies;
  private final byte[] encodedBody;

  RawResponse(
      int status, Map<String, String> headers, List<String> setCookies, byte[] encodedBody) {
    this.status = status;
    this.headers = headers;
    this.setCookies = setCookies;
    this.encodedBody = encodedBody;
  }

  int status() {
    return status;
  }

  /** Headers by lower-case name. */
  Map<String, String> headers() {
    return headers;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Values of {@code Set-Cookie}, which alone may come several times. */
  List<String> setCookies() {
    return setCookies;
  }

  /** The body, still encoded by {@code Content-Encoding}. */
  byte[] encodedBody() {
    return encodedBody;
  }
}
