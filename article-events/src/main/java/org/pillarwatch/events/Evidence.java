package org.pillarwatch.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A passage of an article that a tag rests on.
 *
 * @param in where the passage stands
 * @param start offset of its first character, in UTF-16 code units
 * @param end offset after its last character
 * @param text the passage itself, as it stands there
 * @param cue why it counts: the cue of the taxonomy, or the kind of place name
 */
public record Evidence(Part in, int start, int end, String text, String cue) {

  /** The part of an article that offsets count in. */
  public enum Part {
    /** The headline. */
    @JsonProperty("title")
    TITLE,
    /** The body. */
    @JsonProperty("text")
    TEXT
  }

  /** Refuses offsets that do not enclose a passage of the length of {@code text}. */
  public Evidence {
    if (start < 0 || end - start != text.length() || text.isEmpty()) {
      throw new IllegalArgumentException(
          "not the span of \"%s\": %d to %d".formatted(text, start, end));
    }
  }
}
