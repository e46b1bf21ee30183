package org.pillarwatch.launcher;

/** Thrown when a command fails; the message names the problem and the remedy. */
public final class CommandFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** States what was wrong, naming the value, and what helps. */
  public CommandFailed(String message) {
    super(message);
  }

  /** States what was wrong, naming the value, and what helps. */
  public CommandFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
