package org.pillarwatch.store.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A token by which a program acts for an account. Its text is shown once and stored as a hash only.
 *
 * @param label what it is for, in the words of its owner
 * @param expiresAt null when it does not expire
 * @param usedAt last use, to the minute; null when never
 */
public record ApiToken(
    long id,
    String account,
    String label,
    Scope scope,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant usedAt) {

  /** What a token may do, at most what its account may. */
  public enum Scope {
    /** Reads feeds, and may stand in their address as {@code key}. */
    FEED,
    /** Reads what a reader may read. */
    READ,
    /** Acts as its account. */
    WRITE;

    /** The scope in tables and JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
