package org.pillarwatch.ledger.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ledger.stand.StandPlan.Disks;

/**
 * A fault, or a course of faults, and what must hold all the same. For every one of them nothing
 * may be lost, stale, stored twice or stored in part, and no good article dead-lettered.
 *
 * @param id such as {@code R1}
 * @param slug such as {@code kill-ingest}
 * @param criterion what must hold besides, in words
 * @param patience from the end of the fault until all that was published before is stored
 * @param disks small ones for a scenario that fills them up
 * @param script null for a scenario that cannot be played yet
 * @param missing why it cannot; null when it can
 */
public record Scenario(
    String id,
    String slug,
    String criterion,
    Duration patience,
    Disks disks,
    @Nullable Script script,
    @Nullable String missing) {

  static Scenario of(String id, String slug, String criterion, int patienceSeconds, Script script) {
    return new Scenario(
        id, slug, criterion, Duration.ofSeconds(patienceSeconds), Disks.SHARED, script, null);
  }

  static Scenario notYet(String id, String slug, String criterion, String missing) {
    return new Scenario(id, slug, criterion, Duration.ZERO, Disks.SHARED, null, missing);
  }

  Scenario onSmallDisks() {
    return new Scenario(id, slug, criterion, patience, Disks.SMALL, script, missing);
  }

  /** Whether a person who wrote this name means this scenario: its id, its slug, or its family. */
  public boolean isCalled(String name) {
    return name.equalsIgnoreCase(slug)
        || name.equalsIgnoreCase(id)
        || id.matches("(?i)" + java.util.regex.Pattern.quote(name) + "[a-z]");
  }
}
