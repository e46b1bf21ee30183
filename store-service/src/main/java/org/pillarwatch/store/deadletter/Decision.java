package org.pillarwatch.store.deadletter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision about dead letters and its result.
 *
 * @param by the user who signed in; {@value #LOCAL} when the service has no password and thus
 *     serves this machine only
 * @param reason given by the user; null for a replay
 * @param letter id of its letter; null when it concerns all open ones of a topic and a cause
 * @param topic null for any
 * @param cause null for any
 * @param settled letters that it closed
 * @param failed letters that it could not close, and which stay open
 * @param finishedAt null while it is being executed, and permanently if the execution was
 *     interrupted
 */
public record Decision(
    long id,
    Kind kind,
    String by,
    Instant at,
    @Nullable String reason,
    @Nullable Long letter,
    @Nullable String topic,
    @Nullable String cause,
    int settled,
    int failed,
    @Nullable Instant finishedAt) {

  /** Name of a user who did not have to sign in. */
  public static final String LOCAL = "local";

  /** Kind of a decision. */
  public enum Kind {
    REPLAY,
    DISCARD;

    /** The kind in responses and the database. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
