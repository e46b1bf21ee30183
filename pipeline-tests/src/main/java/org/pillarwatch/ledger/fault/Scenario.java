package org.pillarwatch.ledger.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.ledger.stand.StandPlan.Disks;

/**
 * A fault or sequence of faults with its requirements. In every scenario nothing may be lost,
 * stale, stored twice or stored in part, and no valid article dead-lettered.
 *
 * @param id such as {@code R1}
 * @param slug such as {@code kill-ingest}
 * @param criterion description of further requirements
 * @param patience time limit from the end of the fault until everything published before is stored
 * @param disks small disks for a scenario that fills them
 * @param script null for a scenario that is not implemented
 * @param missing the reason; null when it is implemented
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

  /** Returns whether a name selects this scenario: by id, slug or family. */
  public boolean isCalled(String name) {
    return name.equalsIgnoreCase(slug)
        || name.equalsIgnoreCase(id)
        || id.matches("(?i)" + java.util.regex.Pattern.quote(name) + "[a-z]");
  }
}
