package org.pillarwatch.store.person;

import org.jspecify.annotations.Nullable;

/**
 * What the caller may do for the team; a parameter of controllers.
 *
 * @param edits whether the caller is an editor; everybody is where nobody signs in
 */
public record TeamRights(boolean edits) {

  /**
   * Returns whether the caller may change something.
   *
   * @param owner whose it is; null for the team
   */
  public boolean mayChange(@Nullable String owner) {
    return edits || owner != null;
  }
}
