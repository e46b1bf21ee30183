package org.pillarwatch.store.deadletter;

/** Outcome of a decision about one letter. */
public sealed interface DecisionOutcome {

  /** The decision was executed. */
  record Settled(Decision decision) implements DecisionOutcome {}

  /** The broker did not acknowledge the replay; the letter stays open. */
  record NotTaken(Decision decision, String reason) implements DecisionOutcome {}

  /** The letter was already closed by another decision; no action was taken. */
  record DecidedBefore(DeadLetterItem letter) implements DecisionOutcome {}

  /** There is no such letter. */
  record Absent() implements DecisionOutcome {}
}
