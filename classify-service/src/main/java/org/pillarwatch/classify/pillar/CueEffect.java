package org.pillarwatch.classify.pillar;

import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.taxonomy.Strength;

/** Effect of a phrase in a taxonomy. */
sealed interface CueEffect {

  /**
   * It speaks for or against a topic.
   *
   * @param topic index among the topics of the taxonomy
   * @param cue index among all cues of the lexicon
   * @param company what has to stand near; null when nothing has to
   */
  record Points(
      int topic, int cue, String phrase, Strength strength, @Nullable ContextCondition company)
      implements CueEffect {}

  /** It belongs to a subject outside the taxonomy. */
  record Elsewhere(int cue) implements CueEffect {}

  /** Cues that follow it at once do not count. */
  record Negates() implements CueEffect {}

  /** It hides the cues within it. */
  record Nothing() implements CueEffect {}
}
