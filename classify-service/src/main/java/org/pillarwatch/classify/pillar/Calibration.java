package org.pillarwatch.classify.pillar;

/**
 * Turns the points of a topic into the probability that an editor would give it: a logistic
 * function of the logarithm of points over what is needed.
 *
 * <p>What is needed rises with words of subjects elsewhere, so that a match report needs more, and
 * with the strongest topic of the article, so that a passing remark beside it needs more. The
 * constants are fitted to articles labelled by hand.
 */
final class Calibration {

  /** Points at which a topic is as likely right as wrong. */
  private static final double EVEN = 5.2;

  /** How much more each point of a subject elsewhere asks for, and how many count at most. */
  private static final double DISTRACTION = 0.3;

  private static final double MOST_DISTRACTION = 6;

  /** The share of the strongest topic's points at which a second one is as likely as not. */
  private static final double SHARE = 0.4;

  /** What a topic needs at most beside a stronger one, so that an article may have them all. */
  private static final double MOST_BESIDE = 6.5;

  private static final double SLOPE = 2.5;

  private Calibration() {}

  static double confidence(double points, double mostOfOthers, double elsewhere) {
    if (points <= 0) {
      return 0;
    }
    double alone = EVEN + DISTRACTION * Math.min(elsewhere, MOST_DISTRACTION);
    double beside = Math.min(MOST_BESIDE, SHARE * mostOfOthers);
    return 1 / (1 + Math.pow(Math.max(alone, beside) / points, SLOPE));
  }
}
