package org.pillarwatch.ledger.link;

import java.time.Duration;

/** Condition of a network link. */
public sealed interface Condition {

  /** All bytes pass without delay. */
  record Sound() implements Condition {}

  /**
   * Each chunk of up to 16 KiB is delayed in each direction, which limits bandwidth and adds
   * latency.
   */
  record Slow(Duration delay) implements Condition {}

  /**
   * Connections stay open, new ones are accepted, and no byte arrives: half-open, as behind a
   * firewall that drops packets. Pending bytes arrive when the link is restored.
   */
  record Silent() implements Condition {}

  /** Open connections are reset, and new ones are reset at once. */
  record Cut() implements Condition {}
}
