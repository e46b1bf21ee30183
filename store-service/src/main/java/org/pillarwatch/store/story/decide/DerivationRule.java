package org.pillarwatch.store.story.decide;

/**
 * Decides from the shared parts of two texts whether one was derived from the other. Pure function;
 * defines all thresholds.
 */
final class DerivationRule {

  /**
   * Mean of the verbatim share and the extent of the common part, from which a text counts as a
   * copy. Damaged copies (bad scans, light edits) keep nearly all of the extent and half of the
   * shingles, cut and padded ones the reverse; reports that quote one agency have little of both,
   * unless they are written around it: see {@link #isReport}.
   */
  private static final double COPY = 0.5;

  /** Verbatim share of a rewrite: texts that only report the same event share less. */
  private static final double REWRITE = 0.12;

  /** Extent of a rewrite: reports that share a quotation share a short stretch. */
  private static final double REWRITE_EXTENT = 0.4;

  /**
   * By how much more of the words than of the names and numbers must differ for a rewrite. Damage
   * and editing hit both alike; rewording spares names and numbers.
   */
  private static final double REWORDED = 0.06;

  /**
   * By how much more of the names and numbers than of the words must differ for two texts from one
   * template: the same sentences about another company, match or day.
   */
  private static final double TEMPLATE = 0.25;

  /** Edits within sentences for each word of the common part, of a text that was worked over. */
  private static final double WORKED_OVER = 0.015;

  /** Own words for each of the common part, of a text that agency passages were worked into. */
  private static final double WORKED_INTO = 2;

  private DerivationRule() {}

  /** Degree to which the pair is a copy, from 0 to 1. */
  static double score(TextOverlap overlap) {
    SharedSpan part = overlap.inContained();
    return (part.share() + part.extent()) / 2;
  }

  static boolean isCopy(TextOverlap overlap) {
    double rewording = rewording(overlap);
    return score(overlap) >= COPY
        && rewording < REWORDED
        && rewording > -TEMPLATE
        && !isReport(overlap);
  }

  static boolean isRewrite(TextOverlap overlap) {
    SharedSpan part = overlap.inContained();
    return part.share() >= REWRITE
        && part.extent() >= REWRITE_EXTENT
        && rewording(overlap) >= REWORDED;
  }

  /**
   * Returns whether the two are original reports that use one source. Copying cuts whole sentences
   * and adds others before and after. A reporter inserts and removes words within sentences, or
   * uses passages of an agency among many original ones.
   */
  private static boolean isReport(TextOverlap overlap) {
    return overlap.inContained().edits() > WORKED_OVER
        || overlap.inContaining().interspersed() > WORKED_INTO;
  }

  private static double rewording(TextOverlap overlap) {
    Changes changes = overlap.inContained().changes();
    return changes.ofWords() - changes.ofFacts();
  }
}
