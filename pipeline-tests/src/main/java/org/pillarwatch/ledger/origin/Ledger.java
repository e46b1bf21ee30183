package org.pillarwatch.ledger.origin;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All published articles in their newest edition, which the store must contain in the end. Safe for
 * use by many threads.
 */
public final class Ledger {

  private final Map<Integer, LedgerEntry> entries = new ConcurrentHashMap<>();

  /** Records an article, or a newer edition. */
  public void write(LedgerEntry entry) {
    entries.merge(
        entry.number(), entry, (held, fresh) -> fresh.edition() > held.edition() ? fresh : held);
  }

  /** The article of that number. */
  public Optional<LedgerEntry> entry(int number) {
    return Optional.ofNullable(entries.get(number));
  }

  /** Number of published articles. */
  public int size() {
    return entries.size();
  }

  /** All articles, by number. */
  public List<LedgerEntry> entries() {
    return sorted(entries.values());
  }

  /** The articles whose newest edition was published before then. */
  public List<LedgerEntry> publishedBefore(Instant then) {
    return sorted(
        entries.values().stream().filter(entry -> entry.publishedAt().isBefore(then)).toList());
  }

  private static List<LedgerEntry> sorted(Collection<LedgerEntry> entries) {
    return entries.stream().sorted(Comparator.comparingInt(LedgerEntry::number)).toList();
  }
}
