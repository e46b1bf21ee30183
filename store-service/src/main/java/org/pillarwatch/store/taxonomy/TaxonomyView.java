package org.pillarwatch.store.taxonomy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A taxonomy as the API shows it.
 *
 * @param version null when no version was published, but tags name the taxonomy
 * @param labels full names by ISO 639-1 code
 * @param shortLabels names of a word or two by ISO 639-1 code; empty when the full ones are short
 * @param retired whether classify no longer uses it
 * @param publishedAt null when no version was published
 */
record TaxonomyView(
    String id,
    @Nullable String version,
    Map<String, String> labels,
    Map<String, String> shortLabels,
    boolean retired,
    @Nullable Instant publishedAt,
    List<Topic> topics) {

  /**
   * A topic of the taxonomy.
   *
   * @param scope what belongs to it; null when it was never published
   * @param colour six hexadecimal digits after {@code #}; null when it has none
   * @param iptc codes of the IPTC Media Topics that it overlaps
   * @param retired whether articles no longer get it; those that have it keep it
   */
  record Topic(
      String id,
      Map<String, String> labels,
      Map<String, String> shortLabels,
      @Nullable String scope,
      List<String> includes,
      List<String> excludes,
      @Nullable String colour,
      List<String> iptc,
      boolean retired) {}
}
