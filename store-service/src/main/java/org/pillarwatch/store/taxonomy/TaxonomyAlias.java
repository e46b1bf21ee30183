package org.pillarwatch.store.taxonomy;

import java.util.Arrays;
import java.util.Optional;

/**
 * Names of the two bundled taxonomies in the API, which are older than the general form: {@code
 * pillar=governance} means {@code topic=pillars/governance}.
 */
public enum TaxonomyAlias {
  /** The pillars. */
  PILLAR("pillar", "pillars"),
  /** The lines of effort. */
  LINE_OF_EFFORT("lineOfEffort", "lines-of-effort");

  private final String parameter;
  private final String taxonomy;

  TaxonomyAlias(String parameter, String taxonomy) {
    this.parameter = parameter;
    this.taxonomy = taxonomy;
  }

  /** The alias of a taxonomy, if it has one. */
  public static Optional<TaxonomyAlias> of(String taxonomy) {
    return Arrays.stream(values()).filter(alias -> alias.taxonomy.equals(taxonomy)).findFirst();
  }

  /** Name of the query parameter. */
  public String parameter() {
    return parameter;
  }

  /** Id of the taxonomy. */
  public String taxonomy() {
    return taxonomy;
  }
}
