package org.pillarwatch.ledger.stand;

import java.nio.file.Path;

/**
 * What a stand is made of.
 *
 * @param directory for data and logs; must be empty
 * @param programs where PostgreSQL's programs are unpacked once for all runs
 * @param feeds how many the origin has
 * @param seed decides what is published and in which order
 * @param rate articles a second
 * @param disks whether the engines' disks can be filled up
 */
public record StandPlan(
    Path directory,
    Path programs,
    int feeds,
    long seed,
    double rate,
    Protocol protocol,
    Disks disks) {

  /** The same in a directory of its own, on such disks. */
  public StandPlan in(Path ownDirectory, Disks ownDisks) {
    return new StandPlan(ownDirectory, programs, feeds, seed, rate, protocol, ownDisks);
  }

  /** Where the engines keep their data. */
  public enum Disks {
    /** On the machine's disk. */
    SHARED,
    /** Each on a small file system of its own, which a fault may fill up. */
    SMALL
  }
}
