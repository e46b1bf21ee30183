package org.pillarwatch.ledger.process;

/** A process, or several that are one thing, that a fault may befall. */
public interface Victim {

  /** For reports. */
  String name();

  /** SIGKILL: it ends on the spot. */
  void kill();

  /** SIGSTOP: it neither ends nor answers. Its connections stand. */
  void freeze();

  /** SIGCONT: it goes on as if no time had passed. */
  void thaw();

  /** Whether it runs, frozen or not. */
  boolean isAlive();

  /** Starts it again, on what it left, where it was; does nothing while it runs. */
  void start();
}
