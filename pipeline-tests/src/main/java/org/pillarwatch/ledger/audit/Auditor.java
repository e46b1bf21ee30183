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

/** Waits until the test stand is idle, and computes the balance. */
public final class Auditor {

  private static final Logger log = LoggerFactory.getLogger(Auditor.class);
  private static final int MOST_TRAILS = 5;
  private static final int FEW = 20;

  private final Stand stand;
  private final StoreBooks store;
  private final BrokerBooks broker;

  /** Creates the auditor of a stand. */
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
   * Time until everything published before {@code then} is stored or dead-lettered; empty when that
   * takes longer than {@code patience}.
   */
  public Optional<Duration> recovery(Instant then, Duration patience) throws InterruptedException {
    List<LedgerEntry> owed = stand.ledger().publishedBefore(then);
    long start = System.nanoTime();
    return Stand.await(patience, () -> missing(owed).isEmpty())
        ? Optional.of(Duration.ofNanos(System.nanoTime() - start))
        : Optional.empty();
  }

  /**
   * Returns whether, within the time limit, everything is stored or dead-lettered and no record
   * waits.
   */
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
      // Many missing articles are still in progress, since valid articles are rarely dead-lettered.
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

  /** Compares the ledger with tables and topics. */
  public Balance balance() throws SQLException {
    return Balance.of(stand.ledger().entries(), store.articles(), broker.deadLetters());
  }

  /**
   * The equations of the running replicas that do not hold; empty when all hold within the time
   * limit.
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

  /** The last known places of the first few faulty articles of a balance. */
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
