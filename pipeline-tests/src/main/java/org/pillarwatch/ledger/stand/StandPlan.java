package org.pillarwatch.ledger.stand;

import java.nio.file.Path;

/**
 * Configuration of a test stand.
 *
 * @param directory for data and logs; must be empty
 * @param programs where PostgreSQL's programs are unpacked once for all runs
 * @param feeds number of feeds
 * @param seed determines the published articles and their order
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

  /** Returns a copy with another directory and other disks. */
  public StandPlan in(Path ownDirectory, Disks ownDisks) {
    return new StandPlan(ownDirectory, programs, feeds, seed, rate, protocol, ownDisks);
  }

  /** Disks of the engines. */
  public enum Disks {
    /** On the machine's disk. */
    SHARED,
    /** Each on its own small file system, which a fault can fill. */
    SMALL
  }
}
