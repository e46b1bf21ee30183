package org.pillarwatch.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Role of a country in an article. */
public enum CountryRole {
  /** The article is about this country. */
  @JsonProperty("focus")
  FOCUS,
  /** The article names this country in passing. */
  @JsonProperty("mention")
  MENTION
}
