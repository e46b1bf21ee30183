package org.pillarwatch.store.deadletter;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.deadletter.DeadLetterTable.Held;
import org.pillarwatch.store.deadletter.DecisionTable.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores decisions in PostgreSQL, each in one transaction with its effect. */
final class JdbcDecisions implements Decisions {

  private static final Logger log = LoggerFactory.getLogger(JdbcDecisions.class);

  /** Number of letters sent and marked together; a record may have two megabytes. */
  private static final int BATCH = 20;

  private final DeadLetterTable letters;
  private final DecisionTable decisions;
  private final Replays replays;
  private final TransactionTemplate transaction;
  private final DeadLetterMeters meters;

  JdbcDecisions(
      DeadLetterTable letters,
      DecisionTable decisions,
      Replays replays,
      TransactionTemplate transaction,
      DeadLetterMeters meters) {
    this.letters = letters;
    this.decisions = decisions;
    this.replays = replays;
    this.transaction = transaction;
    this.meters = meters;
  }

  @FunctionalInterface
  private interface Verdict {
    DecisionOutcome on(Held letter);
  }

  @Override
  public DecisionOutcome replay(long letter, String by) {
    return decide(
        letter,
        held -> {
          long decision = decisions.add(Entry.about(held.item(), Decision.Kind.REPLAY, null, by));
          Replays.Sent sent = replays.send(List.of(held)).getFirst();
          record(decision, List.of(sent));
          Decision finished = decisions.finish(decision);
          return sent.isAcknowledged()
              ? new DecisionOutcome.Settled(finished)
              : new DecisionOutcome.NotTaken(finished, sent.reason());
        });
  }

  @Override
  public DecisionOutcome discard(long letter, DiscardReason reason, String by) {
    return decide(
        letter,
        held -> {
          long decision =
              decisions.add(Entry.about(held.item(), Decision.Kind.DISCARD, reason, by));
          discard(decision, List.of(letter));
          return new DecisionOutcome.Settled(decisions.finish(decision));
        });
  }

  private DecisionOutcome decide(long letter, Verdict verdict) {
    DecisionOutcome ruling =
        inTransaction(() -> {
          Optional<Held> held = letters.hold(letter);
          if (held.isEmpty()) {
            return new DecisionOutcome.Absent();
          }
          DeadLetterItem item = held.get().item();
          return item.isOpen() ? verdict.on(held.get()) : new DecisionOutcome.DecidedBefore(item);
        });
    switch (ruling) {
      case DecisionOutcome.Settled(Decision decision) -> report(decision, "");
      case DecisionOutcome.NotTaken(Decision decision, String reason) -> report(decision, reason);
      case DecisionOutcome.DecidedBefore _, DecisionOutcome.Absent _ -> {
        // Nothing was done.
      }
    }
    return ruling;
  }

  @Override
  public Decision replayAll(OpenDeadLetters selection, String by) {
    long decision = open(selection, Decision.Kind.REPLAY, null, by);
    // Replays that fail again return with a higher id, so they are not replayed in a loop.
    long last = letters.last();
    long after = 0;
    int tried = 0;
    String trouble = "";
    while (tried < selection.limit()) {
      int most = Math.min(BATCH, selection.limit() - tried);
      List<Replays.Sent> sent = replayNext(decision, selection.filter(), after, last, most);
      if (sent.isEmpty()) {
        break;
      }
      tried += sent.size();
      after = sent.getLast().letter();
      Optional<Replays.Sent> failed =
          sent.stream().filter(one -> !one.isAcknowledged()).findFirst();
      trouble = failed.map(Replays.Sent::reason).orElse(trouble);
      if (sent.stream().anyMatch(Replays.Sent::isForNow)) {
        break;
      }
    }
    return finished(decision, trouble);
  }

  private List<Replays.Sent> replayNext(
      long decision, DeadLetterFilter filter, long after, long last, int most) {
    return inTransaction(() -> {
      List<Replays.Sent> sent = replays.send(letters.holdOpen(filter, after, last, most));
      record(decision, sent);
      return sent;
    });
  }

  private void record(long decision, List<Replays.Sent> sent) {
    List<Long> acknowledged =
        sent.stream().filter(Replays.Sent::isAcknowledged).map(Replays.Sent::letter).toList();
    letters.settle(acknowledged, DeadLetterState.REPLAYED, decision);
    int failed = sent.size() - acknowledged.size();
    decisions.count(decision, acknowledged.size(), failed);
    meters.replayed(acknowledged.size());
    meters.notTaken(failed);
  }

  @Override
  public Decision discardAll(OpenDeadLetters selection, DiscardReason reason, String by) {
    long decision = open(selection, Decision.Kind.DISCARD, reason, by);
    transaction.executeWithoutResult(_ ->
        discard(
            decision, letters.holdOpenIds(selection.filter(), letters.last(), selection.limit())));
    return finished(decision, "");
  }

  private void discard(long decision, List<Long> ids) {
    letters.settle(ids, DeadLetterState.DISCARDED, decision);
    decisions.count(decision, ids.size(), 0);
    meters.discarded(ids.size());
  }

  private long open(
      OpenDeadLetters selection, Decision.Kind kind, @Nullable DiscardReason reason, String by) {
    return inTransaction(
        () -> decisions.add(new Entry(kind, by, reason, null, selection.filter())));
  }

  private Decision finished(long decision, String trouble) {
    Decision finished = inTransaction(() -> decisions.finish(decision));
    report(finished, trouble);
    return finished;
  }

  private <T> T inTransaction(Supplier<T> work) {
    return transaction.execute(_ -> work.get());
  }

  private static void report(Decision decision, String trouble) {
    log.info(
        "decision={} kind={} by=\"{}\" letter={} topic={} cause={} settled={} failed={} trouble=\"{}\"",
        decision.id(),
        decision.kind().word(),
        decision.by(),
        decision.letter(),
        decision.topic(),
        decision.cause(),
        decision.settled(),
        decision.failed(),
        trouble);
  }

  @Override
  public Optional<Decision> find(long id) {
    return decisions.find(id);
  }

  @Override
  public List<Decision> newest(int limit) {
    return decisions.newest(limit);
  }
}
