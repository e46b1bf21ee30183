package org.pillarwatch.events;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A taxonomy by which classify-service tags articles from now on.
 *
 * <p>Travels on {@link Topics#TAXONOMIES}, a compacted topic, keyed by {@code id}. It is published
 * when classify-service starts and whenever a taxonomy file changes, so that it arrives more than
 * once. A taxonomy that the newest event does not name {@code inUse} is retired: tags that name it
 * stay.
 *
 * @param id of the taxonomy, such as {@code pillars}
 * @param version changes whenever anything in the taxonomy does
 * @param labels full names by ISO 639-1 code
 * @param shortLabels names of a word or two by ISO 639-1 code; empty when the full ones are short
 * @param topics in the order of the taxonomy
 * @param inUse ids of all taxonomies in use, this one among them, in their order
 * @param publishedAt when it was taken up
 */
public record TaxonomyPublished(
    String id,
    String version,
    Map<String, String> labels,
    Map<String, String> shortLabels,
    List<Topic> topics,
    List<String> inUse,
    Instant publishedAt) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  /** Refuses ids that a tag could not name, and a taxonomy that is not in use itself. */
  public TaxonomyPublished {
    check("taxonomy id", ID, id);
    labels = sorted(labels);
    shortLabels = sorted(shortLabels);
    topics = List.copyOf(topics);
    inUse = List.copyOf(inUse);
    if (!inUse.contains(id)) {
      throw new IllegalArgumentException("taxonomy %s is not among %s".formatted(id, inUse));
    }
    var ids = new HashSet<String>();
    for (Topic topic : topics) {
      if (!ids.add(topic.id())) {
        throw new IllegalArgumentException("two topics %s in %s".formatted(topic.id(), id));
      }
    }
  }

  /**
   * A topic of the taxonomy.
   *
   * @param labels full names by ISO 639-1 code
   * @param shortLabels names of a word or two by ISO 639-1 code; may be empty
   * @param scope what belongs to the topic, in a sentence or two
   * @param includes rulings on what counts
   * @param excludes rulings on what does not count
   * @param colour six lower-case hexadecimal digits after {@code #}; null when there is none
   * @param iptc codes of the IPTC Media Topics that the topic overlaps
   */
  public record Topic(
      String id,
      Map<String, String> labels,
      Map<String, String> shortLabels,
      String scope,
      List<String> includes,
      List<String> excludes,
      @Nullable String colour,
      List<String> iptc) {

    /** Refuses an id that a tag could not name, and a colour of another form. */
    public Topic {
      check("topic id", ID, id);
      labels = sorted(labels);
      shortLabels = sorted(shortLabels);
      includes = List.copyOf(includes);
      excludes = List.copyOf(excludes);
      iptc = List.copyOf(iptc);
      if (colour != null) {
        check("colour", COLOUR, colour);
      }
    }
  }

  private static void check(String kind, Pattern form, String value) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException("not a %s: %s".formatted(kind, value));
    }
  }

  private static Map<String, String> sorted(Map<String, String> labels) {
    return Collections.unmodifiableMap(new TreeMap<>(labels));
  }
}
