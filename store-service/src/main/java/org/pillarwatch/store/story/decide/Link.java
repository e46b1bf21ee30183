package org.pillarwatch.store.story.decide;

import java.util.List;

/**
 * That an article came from an earlier one, and why we think so.
 *
 * @param of number of the original, never of another copy
 * @param seenIn number of the article whose text shows it: the original, or a copy of it that holds
 *     more
 * @param score how much of the text is shared, from 0 to 1; see {@link DerivationRule#score}
 * @param passages what the text shares with that of {@code seenIn} word for word, in its order
 * @param facts names and numbers that both texts share, as the newer text writes them
 */
public record Link(
    Relation relation,
    long of,
    long seenIn,
    double score,
    List<SharedPassage> passages,
    List<String> facts) {

  /** Keeps lists that nobody can change any more. */
  public Link {
    passages = List.copyOf(passages);
    facts = List.copyOf(facts);
  }
}
