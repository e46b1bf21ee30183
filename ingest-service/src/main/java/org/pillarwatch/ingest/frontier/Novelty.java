package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides which entries of a feed are new or changed. Some publishers change the guid, a session
 * parameter or the date of the same entry with every request; such an entry is not new.
 *
 * <p>An entry is new when its key is unknown and, in feeds with unstable keys, its content too. It
 * is changed when its content or its dates differ, but not when the dates of the whole feed change
 * at once.
 */
final class Novelty {

  /**
   * Up to this number of entries with other dates count as corrections, regardless of their share.
   */
  private static final int FEW = 2;

  private Novelty() {}

  /**
   * The entries that are new or changed, in their order.
   *
   * @param known entries of the same feed with a key or content of {@code entries}
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

  /**
   * Returns whether the content is the same under another key: another guid, or another query on
   * the same page.
   */
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
