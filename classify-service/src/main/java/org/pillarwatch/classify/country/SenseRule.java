package org.pillarwatch.classify.country;

/** Narrows what one mention may mean, or drops it; rules run in the order of {@link SenseRules}. */
@FunctionalInterface
interface SenseRule {

  /** Applies the rule to a mention that still has a sense. */
  void apply(Mention mention, DisambiguationContext surroundings);
}
