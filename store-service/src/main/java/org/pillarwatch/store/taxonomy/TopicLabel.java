package org.pillarwatch.store.taxonomy;

import org.jspecify.annotations.Nullable;

/**
 * A topic as editors know it.
 *
 * @param label a word or two
 * @param description the full name
 * @param colour six hexadecimal digits after {@code #}; null when the taxonomy names none
 * @param isRetired whether its taxonomy no longer has it, or is itself no longer in use
 */
public record TopicLabel(
    TopicId id, String label, String description, @Nullable String colour, boolean isRetired) {

  /** A topic of which only the id is known. */
  static TopicLabel unnamed(TopicId id) {
    return new TopicLabel(id, id.topic(), id.topic(), null, false);
  }
}
