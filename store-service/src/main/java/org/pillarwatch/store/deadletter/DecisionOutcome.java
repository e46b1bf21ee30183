package org.pillarwatch.store.deadletter;

/** What came of a decision about one letter. */
public sealed interface DecisionOutcome {

  /** It is carried out. */
  record Settled(Decision decision) implements DecisionOutcome {}

  /** The broker did not acknowledge the replay; the letter stays open. */
  record NotTaken(Decision decision, String reason) implements DecisionOutcome {}

  /** Somebody decided about the letter before; nothing was done. */
  record DecidedBefore(DeadLetterItem letter) implements DecisionOutcome {}

  /** There is no such letter. */
  record Absent() implements DecisionOutcome {}
}
