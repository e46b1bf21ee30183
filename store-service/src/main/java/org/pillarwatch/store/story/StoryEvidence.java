package org.pillarwatch.store.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.story.decide.Link;
import org.pillarwatch.store.story.decide.SharedPassage;

/**
 * Evidence that an article derives from another.
 *
 * @param passages shared word for word, as offsets into both texts
 * @param facts shared names and numbers
 */
public record StoryEvidence(List<SharedPassage> passages, List<String> facts) {

  static final StoryEvidence NONE = new StoryEvidence(List.of(), List.of());

  /** Copies the lists, so that they are immutable. */
  public StoryEvidence {
    passages = List.copyOf(passages);
    facts = List.copyOf(facts);
  }

  static StoryEvidence of(@Nullable Link link) {
    return link == null ? NONE : new StoryEvidence(link.passages(), link.facts());
  }
}
