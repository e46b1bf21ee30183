package org.pillarwatch.launcher;

/** A command could not do its work; the message tells a person what was wrong and what helps. */
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
