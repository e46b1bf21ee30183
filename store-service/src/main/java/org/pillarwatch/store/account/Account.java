package org.pillarwatch.store.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param name in lower case, unique
 * @param fullName as shown to others
 * @param signedInAt time of the last sign-in; null when there was none
 * @param disabledAt since when nobody can sign in with it; null while somebody can
 */
public record Account(
    String name,
    String fullName,
    Role role,
    Instant createdAt,
    @Nullable Instant signedInAt,
    @Nullable Instant disabledAt) {

  /** Whether nobody can sign in with it. */
  public boolean isDisabled() {
    return disabledAt != null;
  }
}
