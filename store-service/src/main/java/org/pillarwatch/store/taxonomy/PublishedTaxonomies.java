package org.pillarwatch.store.taxonomy;

import org.pillarwatch.events.TaxonomyPublished;

/** The taxonomies that classify published, the newest version of each. */
public interface PublishedTaxonomies {

  /** Outcome of a publication. */
  enum Outcome {
    /** It is the newest of its taxonomy. */
    STORED,
    /** The same or a later publication of the same version is stored. */
    UNCHANGED,
    /** A newer version of the taxonomy is stored, and stays. */
    OLDER
  }

  /** Stores a publication unless a newer one is stored. Idempotent. */
  Outcome keep(TaxonomyPublished taxonomy);
}
