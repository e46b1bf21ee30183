package org.pillarwatch.events;

import java.util.List;

/**
 * A country that an article is about or names.
 *
 * @param confidence estimated probability that the tag is right, 0 to 1
 * @param evidence the passages that support the tag, in reading order; never empty in the
 *     classifier's tags
 */
public record CountryTag(
    CountryCode code, CountryRole role, double confidence, List<Evidence> evidence) {

  /** Refuses a confidence outside 0 to 1. */
  public CountryTag {
    Confidence.check(confidence);
    evidence = List.copyOf(evidence);
  }
}
