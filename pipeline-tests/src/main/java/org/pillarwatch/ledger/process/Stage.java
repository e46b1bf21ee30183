package org.pillarwatch.ledger.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** All replicas of one service, including stopped ones. */
public final class Stage {

  private final String name;
  private final IntFunction<Replica> maker;
  private final List<Replica> replicas = new ArrayList<>();

  /**
   * Creates a stage without running replicas.
   *
   * @param maker creates the replica of a number, from 1
   */
  public Stage(String name, IntFunction<Replica> maker) {
    this.name = name;
    this.maker = maker;
  }

  /** Name of the service, such as {@code ingest}. */
  public String name() {
    return name;
  }

  /** The replica of that number, from 1; created when it is missing, but not started. */
  public synchronized Replica replica(int number) {
    while (replicas.size() < number) {
      replicas.add(maker.apply(replicas.size() + 1));
    }
    return replicas.get(number - 1);
  }

  /** The first replica, which runs except during faults. */
  public Replica first() {
    return replica(1);
  }

  /** The replicas that run. */
  public synchronized List<Replica> running() {
    return replicas.stream().filter(replica -> replica.process().isAlive()).toList();
  }
}
