package org.pillarwatch.store.audit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Repository of the audit trail. Entries are added only. Safe for use by many threads. */
public interface Audit {

  /**
   * Adds an entry for the caller of the current request. Call it in the transaction of the change,
   * so that neither is stored without the other.
   *
   * @param action what is done, for example {@code correction.add}
   * @param subject what it is done to, for example {@code article/ID}
   * @param before former state, written as JSON; null when there was none
   * @param after new state, written as JSON; null when there is none
   */
  void record(String action, String subject, @Nullable Object before, @Nullable Object after);

  /**
   * Returns entries, the newest first.
   *
   * @param filter of the entries
   * @param before number of the entry to begin below; null for the newest
   */
  List<AuditEntry> page(AuditFilter filter, @Nullable Long before, int limit);

  /** Passes all entries of a filter to the reader, the oldest first, in one snapshot. */
  void forEach(AuditFilter filter, Consumer<AuditEntry> reader);
}
