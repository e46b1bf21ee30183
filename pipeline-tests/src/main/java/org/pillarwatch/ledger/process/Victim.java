package org.pillarwatch.ledger.process;

/** A process or group of processes that faults are injected into. */
public interface Victim {

  /** Name for reports. */
  String name();

  /** Sends SIGKILL. */
  void kill();

  /** Sends SIGSTOP: the process stops responding, and its connections stay open. */
  void freeze();

  /** Sends SIGCONT. */
  void thaw();

  /** Returns whether it runs, frozen or not. */
  boolean isAlive();

  /** Restarts it with the same data and address; does nothing while it runs. */
  void start();
}
