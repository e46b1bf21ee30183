package org.pillarwatch.store.query.language;

import java.util.Locale;

/** A fact about an article that has one of a limited number of values. */
public enum Label {
  /** Host of the address, subdomains included. */
  SITE,
  /** ISO 3166-1 code of a country in any role. */
  COUNTRY,
  /** ISO 3166-1 code of a country that the article is about. */
  FOCUS,
  /** ISO 3166-1 code of a country that the article only names. */
  MENTIONS,
  /** A topic as {@code taxonomy/topic}. */
  TOPIC,
  /** ISO 639-1 code, or {@code und}. */
  LANG,
  /** Number of a story. */
  STORY,
  /** A property that an article has or has not. */
  IS,
  /** Address of the article. */
  URL;

  /** The name of the field in a query. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
