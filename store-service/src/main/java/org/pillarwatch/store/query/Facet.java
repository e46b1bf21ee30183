package org.pillarwatch.store.query;

/** What articles can be counted by. */
public enum Facet {
  /** Topic of the taxonomy of pillars. */
  PILLAR,
  /** Topic of the taxonomy of lines of effort. */
  LINE_OF_EFFORT,
  /** Country in any role. */
  COUNTRY,
  /** ISO 639-1 code. */
  LANGUAGE,
  /** Name of the source. */
  SOURCE
}
