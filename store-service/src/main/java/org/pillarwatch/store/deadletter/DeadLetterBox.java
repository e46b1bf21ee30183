package org.pillarwatch.store.deadletter;

import java.util.List;
import java.util.Optional;

/** Read access to the collected dead letters. Safe for use by many threads. */
public interface DeadLetterBox {

  /** Maximum result of {@link #open()}. */
  int MANY = 1_000;

  /** The letters of one page, newest first. */
  DeadLetterPage page(DeadLetterQuery query);

  /** Finds a letter with its content. */
  Optional<DeadLetter> find(long id);

  /** All letters, counted by topic, cause and state; most frequent first. */
  List<Count> counts();

  /** Number of open letters, at most {@value #MANY}. */
  int open();

  /** Number of letters by topic, cause and state. */
  record Count(String topic, String cause, DeadLetterState state, long count) {}
}
