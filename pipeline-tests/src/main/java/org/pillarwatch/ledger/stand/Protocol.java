package org.pillarwatch.ledger.stand;

import java.util.Locale;

/** How the replicas of a stage share its partitions. */
public enum Protocol {
  /** All stop for a moment, and partitions are dealt anew. */
  CLASSIC,
  /** Only partitions that move stop. */
  COOPERATIVE,
  /** The broker assigns (KIP-848). */
  CONSUMER;

  /** As settings and reports spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String setting() {
    return "--pillarwatch.delivery.group-protocol=" + word();
  }
}
