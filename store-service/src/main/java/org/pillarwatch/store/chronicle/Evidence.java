package org.pillarwatch.store.chronicle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.story.Link;
import org.pillarwatch.store.story.SharedPassage;

/**
 * What shows that an article came from another.
 *
 * @param passages shared word for word, as offsets into both texts
 * @param facts shared names and numbers
 */
public record Evidence(List<SharedPassage> passages, List<String> facts) {

  static final Evidence NONE = new Evidence(List.of(), List.of());

  /** Keeps lists that nobody can change any more. */
  public Evidence {
    passages = List.copyOf(passages);
    facts = List.copyOf(facts);
  }

  static Evidence of(@Nullable Link link) {
    return link == null ? NONE : new Evidence(link.passages(), link.facts());
  }
}
