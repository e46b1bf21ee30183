package org.pillarwatch.store.story.decide;

import java.util.BitSet;

/**
 * Detects two texts with much common wording that report different events: reports made from one
 * template, and short reports that end with one standing paragraph. Pure; the texts are compared
 * with the frames of their sites, which are what they have in common.
 */
final class SeparateEvents {

  /** Mean of verbatim share and extent from which on two texts have much wording in common. */
  private static final double MUCH_IN_COMMON = 0.4;

  /** By how much more of the names and numbers than of the words must differ. */
  private static final double OTHER_FACTS = 0.4;

  private static final int LEAST_CHANGED = 2;

  /** Words that a text must have beside a standing paragraph. */
  private static final int LEAST_OWN = 8;

  /** Share of the words that must be a text's own. */
  private static final double OWN = 0.15;

  /** Share of a stretch that may be broken by words of the other kind. */
  private static final double WHOLE = 0.9;

  /** Share of the terms of what is a text's own that the other text may have as well. */
  private static final double OTHER_NEWS = 0.1;

  private SeparateEvents() {}

  /** Returns whether two texts report different events. */
  static boolean tell(TextOverlap framed) {
    TextOverlap overlap = framed.withFrames();
    return isTemplate(overlap) || isStandingParagraph(overlap);
  }

  /** Returns whether two texts agree in wording and content. */
  static boolean agree(TextOverlap framed) {
    TextOverlap overlap = framed.withFrames();
    return DerivationRule.score(overlap) >= MUCH_IN_COMMON && !tell(overlap);
  }

  private static boolean isTemplate(TextOverlap overlap) {
    Changes changes = overlap.inContained().changes();
    return DerivationRule.score(overlap) >= MUCH_IN_COMMON
        && changes.changedFacts() >= LEAST_CHANGED
        && changes.ofFacts() - changes.ofWords() >= OTHER_FACTS;
  }

  /**
   * Returns whether what the texts share is a block of its own, beside which each has a block of
   * other news. A copy with a new opening speaks of one thing in both.
   */
  private static boolean isStandingParagraph(TextOverlap overlap) {
    AnalysedText newer = overlap.newer();
    AnalysedText older = overlap.older();
    BitSet ownOfNewer = overlap.inNewer().rest();
    BitSet ownOfOlder = overlap.inOlder().rest();
    return DerivationRule.score(overlap) >= MUCH_IN_COMMON
        && isBlock(ownOfNewer, newer.words().count())
        && isBlock(ownOfOlder, older.words().count())
        && common(newer, ownOfNewer, older) <= OTHER_NEWS
        && common(older, ownOfOlder, newer) <= OTHER_NEWS;
  }

  private static boolean isBlock(BitSet own, int words) {
    int count = own.cardinality();
    int stretch = count == 0 ? 0 : own.length() - own.nextSetBit(0);
    return count >= LEAST_OWN && count >= OWN * words && count >= WHOLE * stretch;
  }

  /** Share of the terms of some words of a text that stand anywhere in the other one. */
  private static double common(AnalysedText text, BitSet own, AnalysedText other) {
    int terms = 0;
    int shared = 0;
    for (int word = own.nextSetBit(0); word >= 0; word = own.nextSetBit(word + 1)) {
      if (text.words().isTerm(word)) {
        terms++;
        shared += other.hasStem(text.words().stem(word)) ? 1 : 0;
      }
    }
    return terms == 0 ? 0 : shared / (double) terms;
  }
}
