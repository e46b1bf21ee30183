package org.pillarwatch.classify.pillar;

/**
 * Turns the points of a topic into the probability that an editor would give it: a logistic
 * function of the logarithm of points over what is needed. A topic that has what is needed, and no
 * more, is given with {@link #LEAST}.
 *
 * <p>What is needed rises with words of subjects elsewhere, so that a match report needs more; with
 * the length of the article, which gathers passing remarks; and with its strongest topic, so that a
 * passing remark beside that needs more. The constants are fitted to articles labelled by hand.
 */
final class Calibration {

  /** The odds against a topic that has just the points it needs. */
  private static final double DOUBT = 0.45;

  /** The least probability with which a topic is given. */
  static final double LEAST = 1 / (1 + DOUBT);

  /** Points that an article of the usual length needs. */
  private static final double USUAL = 7.5;

  /**
   * Increase of the threshold per point of a subject outside the taxonomy, and the maximum number
   * of points.
   */
  private static final double DISTRACTION = 0.45;

  private static final double MOST_DISTRACTION = 6;

  /** Words of an article of the usual length, and how much more a longer one asks for. */
  private static final double USUAL_LENGTH = 250;

  private static final double LENGTH = 0.15;

  /** The least share of all this that a very short article asks for. */
  private static final double SHORTEST = 0.75;

  /** The share of the strongest topic's points that a second one needs. */
  private static final double SHARE = 0.4;

  /** Maximum threshold of a topic beside a stronger one, so that an article may have all topics. */
  private static final double MOST_BESIDE = 9;

  /** Factor of the threshold in an article that covers the whole taxonomy. */
  private static final double IN_SURVEY = 0.5;

  private static final double SLOPE = 1.75;

  private Calibration() {}

  /**
   * The probability of a topic.
   *
   * @param survey whether the article goes through the taxonomy, as the paper that announces it
   *     does: then each topic has its few lines
   */
  static double confidence(
      double points, double mostOfOthers, double elsewhere, int words, boolean survey) {
    if (points <= 0) {
      return 0;
    }
    double length = 1 + LENGTH * Math.log(Math.max(1, words) / USUAL_LENGTH);
    double alone =
        (USUAL + DISTRACTION * Math.min(elsewhere, MOST_DISTRACTION)) * Math.max(SHORTEST, length);
    double beside = Math.min(MOST_BESIDE, SHARE * mostOfOthers);
    double needed = Math.max(alone, beside) * (survey ? IN_SURVEY : 1);
    return 1 / (1 + DOUBT * Math.pow(needed / points, SLOPE));
  }
}
