package org.pillarwatch.store.query;

/** A property that articles can be counted by. */
public sealed interface Facet {

  /** The topics of one taxonomy. */
  record Topics(String taxonomy) implements Facet {}

  /** A property that every article has by itself. */
  enum Field implements Facet {
    /** Country in any role. */
    COUNTRY,
    /** ISO 639-1 code. */
    LANGUAGE,
    /** Name of the source. */
    SOURCE
  }
}
