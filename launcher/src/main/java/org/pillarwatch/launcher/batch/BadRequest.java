package org.pillarwatch.launcher.batch;

/** A request that cannot be served; the message goes into its answer. */
final class BadRequest extends Exception {

  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
