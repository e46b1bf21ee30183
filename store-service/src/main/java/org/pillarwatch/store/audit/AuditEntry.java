package org.pillarwatch.store.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change or an export.
 *
 * @param who name of the account, or {@code local} where nobody signs in
 * @param address network address of the caller; null for what the service did itself
 * @param action what was done, for example {@code correction.add}
 * @param subject what it was done to, for example {@code article/ID}
 * @param before JSON of the former state; null when there was none
 * @param after JSON of the new state; null when there is none
 */
public record AuditEntry(
    long id,
    Instant at,
    String who,
    @Nullable String address,
    String action,
    String subject,
    @Nullable String before,
    @Nullable String after) {}
