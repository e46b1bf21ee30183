package org.pillarwatch.classify.pillar;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.pillarwatch.events.Evidence;

/**
 * Result of a taxonomy's cues in an article.
 *
 * @param confidences for each topic, the probability by its cues alone
 * @param matches for each topic, its cues in reading order
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, never compared.
record CueFindings(WeightedWords article, double[] confidences, List<List<CueMatch>> matches) {

  /** The least probability by cues of a topic in an article that surveys the taxonomy. */
  static final double LEAST_IN_SURVEY = 0.5;

  private static final int SURVEY = 3;

  static CueFindings none(WeightedWords article, int topics) {
    return new CueFindings(article, new double[topics], Collections.nCopies(topics, List.of()));
  }

  /**
   * Returns whether the cues go through most of the taxonomy, as the paper that announces it does.
   * Weights are learned from news, where each topic needs its own paragraphs; here each has its few
   * lines.
   */
  boolean isSurvey() {
    long given = Arrays.stream(confidences).filter(each -> each >= Calibration.LEAST).count();
    return given >= SURVEY && 2 * given >= confidences.length;
  }

  /** Returns the logarithm of one plus the odds of each topic: zero without cues. */
  double[] strengths() {
    return Arrays.stream(confidences).map(each -> -Math.log1p(-each)).toArray();
  }

  /** Returns the passages that speak for a topic, strongest first. */
  List<Evidence> evidenceFor(int topic, int most) {
    return evidence(topic, 1, most);
  }

  /** Returns the passages that speak against a topic, strongest first. */
  List<Evidence> evidenceAgainst(int topic, int most) {
    return evidence(topic, -1, most);
  }

  private List<Evidence> evidence(int topic, int sign, int most) {
    return matches.get(topic).stream()
        .filter(match -> sign * match.points() > 0)
        .sorted(Comparator.comparingDouble((CueMatch match) -> sign * match.points()).reversed())
        .limit(most)
        .map(match -> article.evidence(match.position(), match.words(), match.cue().phrase()))
        .toList();
  }
}
