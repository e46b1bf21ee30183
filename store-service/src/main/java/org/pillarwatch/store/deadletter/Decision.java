package org.pillarwatch.store.deadletter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about letters, and what came of it.
 *
 * @param by the user who signed in; {@value #LOCAL} when the service asks for no password and thus
 *     answers this machine alone
 * @param reason as the user gave it; null when none was asked for
 * @param letter id of the one it is about; null when it is about all open ones of a topic and a
 *     cause
 * @param topic null stands for any
 * @param cause null stands for any
 * @param settled letters that it closed
 * @param failed letters that it could not close, and which stay open
 * @param finishedAt null while it is being carried out, and for ever if that was cut short
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

  /** Stands for a user who did not have to sign in. */
  public static final String LOCAL = "local";

  /** What can be decided. */
  public enum Kind {
    REPLAY,
    DISCARD;

    /** As it stands in answers and the database. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
