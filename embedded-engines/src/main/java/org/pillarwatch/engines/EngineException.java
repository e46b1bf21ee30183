package org.pillarwatch.engines;

/** Thrown when an engine cannot be started or stopped; the message names its directory or port. */
public final class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** States what failed, in words for an operator. */
  public EngineException(String message) {
    super(message);
  }

  /** States what failed, in words for an operator, and why. */
  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
