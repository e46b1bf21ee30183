package org.pillarwatch.events;

/** The rule for estimated probabilities on the wire. */
final class Confidence {

  private Confidence() {}

  static void check(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a confidence from 0 to 1: " + confidence);
    }
  }
}
