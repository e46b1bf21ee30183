package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides which entries of a feed are new and which only look new. Publishers give the same entry another
 * guid, another session in its address or another date with every request, and none of that is
 * news.
 *
 * <p>An entry is new when neither its name nor, but for names that churn, its words are known; it
 * is changed when its words are others, or its dates: but not when the dates of the whole feed move
 * at once.
 */
final class Novelty {

  /** So many entries with other dates may be corrections, whatever their share. */
  private static final int FEW = 2;

  private Novelty() {}

  /**
   * The entries that are new or changed, in their order.
   *
   * @param known of the same feed: those with a name or words of {@code entries}
   */
  static List<Entry> of(List<Entry> entries, List<KnownEntry> known) {
    Map<String, KnownEntry> byKey =
        known.stream().collect(Collectors.toMap(KnownEntry::key, Function.identity()));
    Map<String, List<KnownEntry>> byWords =
        known.stream().collect(Collectors.groupingBy(KnownEntry::words));
    boolean datesChurn = datesChurn(entries, byKey);
    return entries.stream()
        .filter(entry -> {
          KnownEntry before = byKey.get(entry.key());
          return before == null
              ? byWords.getOrDefault(entry.words(), List.of()).stream()
                  .noneMatch(other -> isSame(entry, other))
              : !before.words().equals(entry.words()) || (!datesChurn && isRedated(entry, before));
        })
        .toList();
  }

  private static boolean datesChurn(List<Entry> entries, Map<String, KnownEntry> byKey) {
    int met = 0;
    int redated = 0;
    for (Entry entry : entries) {
      KnownEntry before = byKey.get(entry.key());
      if (before != null) {
        met++;
        redated += isRedated(entry, before) ? 1 : 0;
      }
    }
    return redated > FEW && 2 * redated > met;
  }

  private static boolean isRedated(Entry entry, KnownEntry before) {
    return !entry.dates().equals(before.dates());
  }

  /** The same words under another name: another guid, or another query on the same page. */
  private static boolean isSame(Entry entry, KnownEntry other) {
    if (entry.link() == null || other.link() == null) {
      return entry.link() == null && other.link() == null;
    }
    return isSamePlace(entry.link(), other.link());
  }

  private static boolean isSamePlace(URI one, URI other) {
    return one.getRawQuery() != null
        && other.getRawQuery() != null
        && one.getRawPath().length() > 1
        && Objects.equals(one.getRawAuthority(), other.getRawAuthority())
        && Objects.equals(one.getRawPath(), other.getRawPath());
  }
}
