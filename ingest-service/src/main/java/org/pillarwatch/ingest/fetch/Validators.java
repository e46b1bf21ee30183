package org.pillarwatch.ingest.fetch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Validators of a copy (RFC 9110 §8.8), verbatim. Both are sent back, since some servers evaluate
 * only one of them.
 *
 * @param etag the {@code ETag} header
 * @param lastModified the {@code Last-Modified} header
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** No validators, for an unconditional request. */
  public static final Validators NONE = new Validators(null, null);

  private static final int MAX_LENGTH = 1_000;

  /** Drops values that are not valid in a header. */
  public Validators {
    etag = sendable(etag);
    lastModified = sendable(lastModified);
  }

  /**
   * Reads the validators of a response; none if the response marks them as unreliable.
   *
   * @param headers by lower-case name
   */
  public static Validators of(Map<String, String> headers) {
    return RevisitTerms.of(headers).expiresAtOnce()
        ? NONE
        : new Validators(headers.get("etag"), headers.get("last-modified"));
  }

  /** Merges with the validators of a newer response; a 304 need not repeat them. */
  public Validators updatedBy(Validators newer) {
    return new Validators(
        newer.etag == null ? etag : newer.etag,
        newer.lastModified == null ? lastModified : newer.lastModified);
  }

  private static @Nullable String sendable(@Nullable String value) {
    return value == null
            || value.isBlank()
            || value.length() > MAX_LENGTH
            || value.chars().anyMatch(Character::isISOControl)
        ? null
        : value;
  }
}
