package org.pillarwatch.events;

/** Validation of estimated probabilities in events. */
final class Confidence {

  private Confidence() {}

  static void check(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a confidence from 0 to 1: " + confidence);
    }
  }
}
