package org.pillarwatch.launcher.batch;

/** Thrown for an invalid request; the message becomes the {@code error} of its response. */
final class BadRequest extends Exception {

  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
