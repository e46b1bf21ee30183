package org.pillarwatch.store.deadletter;

import java.util.List;
import java.util.Optional;

/** The letters that were collected. Safe for use by many threads. */
public interface DeadLetterBox {

  /** Where {@link #open()} stops counting. */
  int MANY = 1_000;

  /** The letters of one page, newest first. */
  DeadLetterPage page(DeadLetterQuery query);

  /** A letter with all it holds. */
  Optional<DeadLetter> find(long id);

  /** All letters, counted by topic, cause and state; most frequent first. */
  List<DeadLetterCount> counts();

  /** How many are open: {@value #MANY} when there are more. */
  int open();
}
