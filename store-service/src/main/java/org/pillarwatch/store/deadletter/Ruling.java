package org.pillarwatch.store.deadletter;

/** What came of a decision about one letter. */
public sealed interface Ruling {

  /** It is carried out. */
  record Settled(Decision decision) implements Ruling {}

  /** The broker did not acknowledge the replay; the letter stays open. */
  record NotTaken(Decision decision, String reason) implements Ruling {}

  /** Somebody decided about the letter before; nothing was done. */
  record DecidedBefore(LetterItem letter) implements Ruling {}

  /** There is no such letter. */
  record Absent() implements Ruling {}
}
