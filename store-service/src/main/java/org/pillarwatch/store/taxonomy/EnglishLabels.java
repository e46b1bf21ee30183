package org.pillarwatch.store.taxonomy;

import java.util.Map;
import java.util.TreeMap;

/**
 * The names that the desk, which is in English, shows for a taxonomy or a topic. One without an
 * English name has that of its first language in alphabetical order.
 *
 * @param label a word or two
 * @param description the full name
 */
record EnglishLabels(String label, String description) {

  private static final String ENGLISH = "en";

  /**
   * Selects a name by ISO 639-1 code.
   *
   * @param id used if there is no name
   */
  static EnglishLabels of(String id, Map<String, String> labels, Map<String, String> shortLabels) {
    String description = choose(labels, id);
    boolean hasFullNameOnly = labels.containsKey(ENGLISH) && !shortLabels.containsKey(ENGLISH);
    return new EnglishLabels(
        hasFullNameOnly ? description : choose(shortLabels, description), description);
  }

  private static String choose(Map<String, String> labels, String otherwise) {
    if (labels.isEmpty()) {
      return otherwise;
    }
    String english = labels.get(ENGLISH);
    return english == null ? new TreeMap<>(labels).firstEntry().getValue() : english;
  }
}
