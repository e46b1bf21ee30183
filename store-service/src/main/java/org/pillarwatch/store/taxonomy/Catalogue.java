package org.pillarwatch.store.taxonomy;

import java.util.List;

/**
 * The taxonomies that articles can be asked for by: those that classify published, and whatever
 * else tags have named.
 */
@FunctionalInterface
public interface Catalogue {

  /** Those in use in their order, then the others by id; as they are now. */
  List<ListedTaxonomy> taxonomies();
}
