package org.pillarwatch.events;

import java.util.List;

/**
 * A country that an article is about or names.
 *
 * @param confidence estimated probability that the tag is right, 0 to 1
 * @param evidence the passages the tag rests on, in reading order; never empty in a machine's tag
 */
public record CountryTag(
    CountryCode code, CountryRole role, double confidence, List<Evidence> evidence) {

  /** Refuses a confidence that is no probability. */
  public CountryTag {
    Confidence.check(confidence);
    evidence = List.copyOf(evidence);
  }
}
