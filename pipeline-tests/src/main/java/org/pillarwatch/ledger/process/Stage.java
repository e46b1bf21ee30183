package org.pillarwatch.ledger.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** All replicas of one service. Those that are not running keep their place. */
public final class Stage {

  private final String name;
  private final IntFunction<Replica> maker;
  private final List<Replica> replicas = new ArrayList<>();

  /**
   * No replica runs yet.
   *
   * @param maker makes the replica of that number, from 1
   */
  public Stage(String name, IntFunction<Replica> maker) {
    this.name = name;
    this.maker = maker;
  }

  /** Of the service, such as {@code ingest}. */
  public String name() {
    return name;
  }

  /** The replica of that number, from 1; made when it is missing, but not started. */
  public synchronized Replica replica(int number) {
    while (replicas.size() < number) {
      replicas.add(maker.apply(replicas.size() + 1));
    }
    return replicas.get(number - 1);
  }

  /** The first replica, which runs whenever no fault has its way. */
  public Replica first() {
    return replica(1);
  }

  /** The replicas that run. */
  public synchronized List<Replica> running() {
    return replicas.stream().filter(replica -> replica.process().isAlive()).toList();
  }
}
