package org.pillarwatch.store.person;

/**
 * What the caller may do for the team; a parameter of controllers.
 *
 * @param edits whether the caller is an editor; everybody is where nobody signs in
 */
public record TeamRights(boolean edits) {}
