package org.pillarwatch.classify.taxonomy;

import java.util.List;

/**
 * The company that decides whether an ambiguous cue counts, as "strike" counts near "union" but not
 * near "missile".
 *
 * @param near single words or beginnings, one of which must be near; none are needed when empty
 * @param unless single words or beginnings, none of which may be near
 * @param within how many words away still is near
 */
public record Context(List<String> near, List<String> unless, int within) {

  /** Copies the lists, so that they are immutable. */
  public Context {
    near = List.copyOf(near);
    unless = List.copyOf(unless);
  }
}
