package org.pillarwatch.classify.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A set of topics for classifying articles, defined by one file.
 *
 * @param version changes whenever anything in the file does, so that tags of different versions can
 *     be distinguished
 * @param labels names for readers, by ISO 639-1 code
 * @param shortLabels names of a word or two, by ISO 639-1 code; empty when the full ones are short
 * @param ignored phrases that hide the cues within them, by language: "strike a deal"
 * @param negations phrases after which a cue does not count, by language: "nothing to do with"
 * @param elsewhere words of subjects outside this taxonomy, by language: an article full of them,
 *     such as a match report, needs more cues before it gets a topic
 */
public record Taxonomy(
    String id,
    String version,
    Map<String, String> labels,
    Map<String, String> shortLabels,
    List<Topic> topics,
    Map<String, List<String>> ignored,
    Map<String, List<String>> negations,
    Map<String, List<String>> elsewhere) {

  /** Copies the collections, so that they are immutable. */
  public Taxonomy {
    labels = Map.copyOf(labels);
    shortLabels = Map.copyOf(shortLabels);
    topics = List.copyOf(topics);
    ignored = Map.copyOf(ignored);
    negations = Map.copyOf(negations);
    elsewhere = Map.copyOf(elsewhere);
  }

  /** The languages that any topic has cues in. */
  public TreeSet<String> languages() {
    var languages = new TreeSet<String>();
    topics.forEach(topic -> topic.cues().forEach(cue -> languages.add(cue.language())));
    return languages;
  }
}
