package org.pillarwatch.ledger.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.pillarwatch.ledger.origin.LedgerEntry;
import org.pillarwatch.ledger.origin.Wording.Mark;

/**
 * Comparison of the ledger with the store and the dead letters. It holds when each published
 * article is stored once, complete, in its newest edition, or is a dead letter.
 *
 * @param published number of articles in the ledger
 * @param stored number of them in the store, in any edition
 * @param deadLettered number of them that are dead letters and not stored
 * @param lost published, and neither stored nor dead letters
 * @param stale stored in an edition that is not the newest
 * @param twice stored under two ids, or with a version twice
 * @param torn stored in part: without tags, or with a headline and a text of two editions
 */
public record Balance(
    int published,
    int stored,
    int deadLettered,
    List<LedgerEntry> lost,
    List<LedgerEntry> stale,
    List<LedgerEntry> twice,
    List<LedgerEntry> torn) {

  /** Compares. Rows without a mark are ignored. */
  public static Balance of(
      List<LedgerEntry> published, List<StoredArticle> stored, Collection<DeadLetter> letters) {
    Map<Integer, List<StoredArticle>> rows =
        stored.stream().filter(row -> row.text() != null).collect(groupingBy(Balance::number));
    Set<String> dead =
        letters.stream().map(DeadLetter::key).filter(Objects::nonNull).collect(toSet());
    List<LedgerEntry> held =
        published.stream().filter(entry -> rows.containsKey(entry.number())).toList();
    List<LedgerEntry> missing =
        published.stream().filter(entry -> !rows.containsKey(entry.number())).toList();
    return new Balance(
        published.size(),
        held.size(),
        (int) missing.stream().filter(entry -> isIn(dead, entry)).count(),
        missing.stream().filter(entry -> !isIn(dead, entry)).toList(),
        held.stream().filter(entry -> newest(rows, entry) < entry.edition()).toList(),
        held.stream().filter(entry -> isTwice(of(rows, entry))).toList(),
        held.stream().filter(entry -> !of(rows, entry).getFirst().isWhole()).toList());
  }

  private static int number(StoredArticle row) {
    Mark mark = Objects.requireNonNull(row.text());
    return mark.number();
  }

  private static List<StoredArticle> of(Map<Integer, List<StoredArticle>> rows, LedgerEntry entry) {
    return rows.getOrDefault(entry.number(), List.of());
  }

  private static boolean isIn(Set<String> dead, LedgerEntry entry) {
    return dead.contains(entry.id().value());
  }

  private static int newest(Map<Integer, List<StoredArticle>> rows, LedgerEntry entry) {
    return of(rows, entry).stream()
        .map(StoredArticle::text)
        .mapToInt(mark -> mark == null ? 0 : mark.edition())
        .max()
        .orElse(0);
  }

  private static boolean isTwice(List<StoredArticle> rows) {
    return rows.size() > 1 || !rows.getFirst().hasEachVersionOnce();
  }

  /** Returns whether nothing is lost, stale, twice or torn. */
  public boolean holds() {
    return faulty().findAny().isEmpty();
  }

  /** The faulty articles. */
  public Stream<LedgerEntry> faulty() {
    return Stream.of(lost, stale, twice, torn).flatMap(List::stream);
  }
}
