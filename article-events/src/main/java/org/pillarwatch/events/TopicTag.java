package org.pillarwatch.events;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A topic of a taxonomy that an article is about: a pillar, a line of effort, or a topic of the
 * operator's taxonomy.
 *
 * @param taxonomy id of the taxonomy, such as {@code pillars}
 * @param id id of the topic within it, such as {@code governance}
 * @param confidence estimated probability that the tag is right, 0 to 1
 * @param iptc codes of the IPTC Media Topics that the topic overlaps, such as {@code
 *     medtop:20000093}; empty in records of earlier releases
 * @param evidence the passages that support the tag, strongest first; never empty in the
 *     classifier's tags
 */
public record TopicTag(
    String taxonomy, String id, double confidence, List<String> iptc, List<Evidence> evidence) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  /** Refuses ids that a taxonomy file could not define, and a confidence outside 0 to 1. */
  public TopicTag {
    checkId("taxonomy", taxonomy);
    checkId("topic", id);
    Confidence.check(confidence);
    // A record of an earlier release has null here despite the type.
    iptc = iptc == null ? List.of() : List.copyOf(iptc);
    evidence = List.copyOf(evidence);
  }

  private static void checkId(String kind, String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a " + kind + " id: " + id);
    }
  }
}
