package org.pillarwatch.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Relation of an article's text to an earlier one. */
public enum TextRelation {
  /** The same words in the same order. */
  @JsonProperty("exact")
  EXACT,
  /** The same text, cut, framed by a site's own words, or lightly edited. */
  @JsonProperty("copy")
  COPY,
  /** The same report in other words. */
  @JsonProperty("rewrite")
  REWRITE
}
