package org.pillarwatch.classify.pillar;

/** Thrown for a file of weights that cannot be used; the message names the file and the reason. */
public final class InvalidWeightsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidWeightsException(Object file, String reason, Throwable cause) {
    super("the weights %s cannot be used: %s".formatted(file, reason), cause);
  }

  InvalidWeightsException(Object file, String reason) {
    super("the weights %s cannot be used: %s".formatted(file, reason));
  }
}
