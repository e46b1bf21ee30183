package org.pillarwatch.store.story.decide;

import java.util.List;

/**
 * Derivation of an article from an earlier one, with the evidence.
 *
 * @param of number of the original, never of another copy
 * @param seenIn number of the article whose text shows it: the original, or a fuller copy of it
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

  /** Copies the lists, so that they are immutable. */
  public Link {
    passages = List.copyOf(passages);
    facts = List.copyOf(facts);
  }
}
