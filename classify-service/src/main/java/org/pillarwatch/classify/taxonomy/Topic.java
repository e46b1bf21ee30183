package org.pillarwatch.classify.taxonomy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a taxonomy.
 *
 * @param labels names for readers, by ISO 639-1 code
 * @param shortLabels names of a word or two, by ISO 639-1 code; empty when the full ones are short
 * @param scope what belongs here, in a sentence or two, for editors
 * @param includes rulings on what counts, for editors
 * @param excludes rulings on what does not count, for editors
 * @param colour six lower-case hexadecimal digits after {@code #}; null when readers may choose one
 * @param iptc codes of the IPTC Media Topics that it overlaps, such as {@code medtop:20000093}
 */
public record Topic(
    String id,
    Map<String, String> labels,
    Map<String, String> shortLabels,
    String scope,
    List<String> includes,
    List<String> excludes,
    @Nullable String colour,
    List<String> iptc,
    List<Cue> cues) {

  /** Copies the collections, so that they are immutable. */
  public Topic {
    labels = Map.copyOf(labels);
    shortLabels = Map.copyOf(shortLabels);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    iptc = List.copyOf(iptc);
    cues = List.copyOf(cues);
  }
}
