package org.pillarwatch.ingest.fetch;

import java.util.Map;
import java.util.Optional;

/** Decompressed body of a response with its headers. Immutable by convention. */
public final class Body {

  private final byte[] bytes;
  private final Map<String, String> headers;

  /**
   * @param headers by lower-case name; of a header sent twice, the last
   */
  public Body(byte[] bytes, Map<String, String> headers) {
    this.bytes = bytes;
    this.headers = Map.copyOf(headers);
  }

  /** The bytes without a copy, since bodies are large. */
  public byte[] bytes() {
    return bytes;
  }

  /** Headers by lower-case name. */
  public Map<String, String> headers() {
    return headers;
  }

  /** A header by its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  @Override
  public String toString() {
    return bytes.length + " bytes of " + header("content-type").orElse("unknown type");
  }
}
