package org.pillarwatch.ledger.stand;

import java.util.Locale;

/** Protocol by which the replicas of a stage share its partitions. */
public enum Protocol {
  /** All replicas pause while partitions are reassigned. */
  CLASSIC,
  /** Only moved partitions pause. */
  COOPERATIVE,
  /** The broker assigns (KIP-848). */
  CONSUMER;

  /** Name in settings and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String setting() {
    return "--pillarwatch.delivery.group-protocol=" + word();
  }
}
