package org.pillarwatch.ledger.fault;

/** What is done to the stand while articles flow. */
@FunctionalInterface
public interface Script {

  /** Plays it; what it leaves broken is healed by whoever called. */
  void play(Scene scene) throws Exception;
}
