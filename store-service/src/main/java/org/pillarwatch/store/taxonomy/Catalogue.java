package org.pillarwatch.store.taxonomy;

import java.util.List;

/**
 * Taxonomies that articles can be filtered by: those that classify published, and others that occur
 * in tags.
 */
@FunctionalInterface
public interface Catalogue {

  /** Returns the current taxonomies: those in use in their order, then the others by id. */
  List<ListedTaxonomy> taxonomies();
}
