package org.pillarwatch.classify.pillar;

/**
 * Condition on the words near a cue.
 *
 * @param near number of a set of words, one of which must be near; {@link #NONE} when none must
 * @param unless number of a set of words that must not be near; {@link #NONE} when any may
 * @param within how many words away still is near
 */
record ContextCondition(int near, int unless, int within) {

  static final int NONE = -1;
}
