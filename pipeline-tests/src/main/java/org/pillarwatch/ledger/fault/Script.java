package org.pillarwatch.ledger.fault;

/** Actions on the test stand while articles flow. */
@FunctionalInterface
public interface Script {

  /** Runs the script; the caller restores the stand afterwards. */
  void play(Scene scene) throws Exception;
}
