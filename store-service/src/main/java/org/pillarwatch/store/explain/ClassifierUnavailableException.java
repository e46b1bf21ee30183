package org.pillarwatch.store.explain;

/** The classifier cannot be asked; the message says why, for people. */
public final class ClassifierUnavailableException extends RuntimeException {

  ClassifierUnavailableException(String message) {
    super(message);
  }

  ClassifierUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
