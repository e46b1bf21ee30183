package org.pillarwatch.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A passage of an article that supports a tag.
 *
 * @param in the part of the article that contains the passage
 * @param start offset of its first character, in UTF-16 code units
 * @param end offset after its last character
 * @param text the passage itself
 * @param cue the reason: the cue of the taxonomy, or the kind of place name
 */
public record Evidence(Part in, int start, int end, String text, String cue) {

  /** The part of an article that offsets refer to. */
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
