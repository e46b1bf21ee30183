package org.pillarwatch.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much an article is about a country. */
public enum CountryRole {
  /** The article is about this country. */
  @JsonProperty("focus")
  FOCUS,
  /** The article names this country in passing. */
  @JsonProperty("mention")
  MENTION
}
