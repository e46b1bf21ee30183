package org.pillarwatch.store.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are wanted; null means all.
 *
 * @param who name of the account
 * @param action the action, or its beginning, for example {@code correction}
 * @param subject what was changed
 */
public record AuditFilter(@Nullable String who, @Nullable String action, @Nullable String subject) {

  /** Creates the filter; blank values mean all. */
  public AuditFilter {
    who = blankToNull(who);
    action = blankToNull(action);
    subject = blankToNull(subject);
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
