package org.pillarwatch.classify.pillar;

/**
 * A cue found in an article.
 *
 * @param position of its first word
 * @param words how many words it has
 * @param emphasis how much it counts where it stands
 */
record CueMatch(CueEffect.Points cue, int position, int words, double emphasis) {

  double points() {
    return cue.strength().weight() * emphasis;
  }

  /** Returns whether both speak for the same topic, or both against it. */
  boolean rivals(CueMatch other) {
    return cue.topic() == other.cue.topic() && points() > 0 == other.points() > 0;
  }
}
