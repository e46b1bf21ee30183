package org.pillarwatch.ledger.link;

import java.time.Duration;

/** How well a link carries bytes. */
public sealed interface Condition {

  /** At once, all of them. */
  record Sound() implements Condition {}

  /**
   * Each portion of up to 16 KiB is held up for so long, in each direction: a slow link as well as
   * a distant one.
   */
  record Slow(Duration delay) implements Condition {}

  /**
   * Connections stand, new ones are accepted, and no byte arrives: half-open, as behind a firewall
   * that drops packets. What is under way arrives when the link is sound again.
   */
  record Silent() implements Condition {}

  /** Connections are reset, and new ones at once. */
  record Cut() implements Condition {}
}
