package org.pillarwatch.ledger.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarwatch.ledger.audit.Equation.Weighed;
import org.pillarwatch.ledger.origin.LedgerEntry;
import org.pillarwatch.ledger.stand.Stand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until the stand has come to rest, and strikes the balance. */
public final class Auditor {

  private static final Logger log = LoggerFactory.getLogger(Auditor.class);
  private static final int MOST_TRAILS = 5;
  private static final int FEW = 20;

  private final Stand stand;
  private final StoreBooks store;
  private final BrokerBooks broker;

  /** Of that stand. */
  public Auditor(Stand stand) {
    this.stand = stand;
    this.store = new StoreBooks(stand.database());
    this.broker = new BrokerBooks(stand.broker().bootstrapServers());
  }

  /** The store's side. */
  public StoreBooks store() {
    return store;
  }

  /** The broker's side. */
  public BrokerBooks broker() {
    return broker;
  }

  /**
   * How long it takes until all that was published before then is stored or set aside; empty when
   * that takes longer than {@code patience}.
   */
  public Optional<Duration> recovery(Instant then, Duration patience) throws InterruptedException {
    List<LedgerEntry> owed = stand.ledger().publishedBefore(then);
    long start = System.nanoTime();
    return Stand.await(patience, () -> missing(owed).isEmpty())
        ? Optional.of(Duration.ofNanos(System.nanoTime() - start))
        : Optional.empty();
  }

  /** Whether all is stored or set aside and no record waits, within that time. */
  public boolean settles(Duration patience) throws InterruptedException {
    return Stand.await(
        patience,
        () -> {
          try {
            return missing(stand.ledger().entries()).isEmpty() && broker.lag() == 0;
          } catch (IllegalStateException notYet) {
            log.debug("no lag yet", notYet);
            return false;
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
          }
        });
  }

  private List<LedgerEntry> missing(List<LedgerEntry> owed) {
    try {
      Map<Integer, Integer> editions = store.editions();
      List<LedgerEntry> absent =
          owed.stream()
              .filter(entry -> editions.getOrDefault(entry.number(), 0) < entry.edition())
              .toList();
      // Good articles are not dead-lettered by the dozen: then they are still on their way.
      return absent.isEmpty() || absent.size() > FEW
          ? absent
          : without(absent, broker.deadLetters());
    } catch (SQLException databaseAway) {
      log.debug("the store does not answer", databaseAway);
      return owed;
    }
  }

  private static List<LedgerEntry> without(List<LedgerEntry> absent, List<DeadLetter> letters) {
    Set<String> keys =
        letters.stream()
            .flatMap(letter -> Optional.ofNullable(letter.key()).stream())
            .collect(Collectors.toSet());
    return absent.stream().filter(entry -> !keys.contains(entry.id().value())).toList();
  }

  /** The ledger against the books. */
  public Balance balance() throws SQLException {
    return Balance.of(stand.ledger().entries(), store.articles(), broker.deadLetters());
  }

  /**
   * What the replicas that run cannot account for, once they come to rest; empty when every
   * equation holds within that time.
   */
  public List<Weighed> uneven(List<Equation> equations, Duration patience)
      throws InterruptedException {
    List<Weighed> uneven = new ArrayList<>();
    Stand.await(
        patience,
        () -> {
          uneven.clear();
          uneven.addAll(Equation.uneven(equations, stand.metrics()));
          return uneven.isEmpty();
        });
    return uneven;
  }

  /** Where the first few articles that upset a balance were last seen. */
  public List<String> trails(Balance balance) throws SQLException {
    Trail trail = new Trail(stand.origin(), broker, stand.database());
    List<LedgerEntry> first = balance.faulty().distinct().limit(MOST_TRAILS).toList();
    List<String> trails = new ArrayList<>();
    for (LedgerEntry article : first) {
      trails.add(trail.of(article));
    }
    return trails;
  }
}
