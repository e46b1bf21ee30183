package org.pillarwatch.store.story.decide;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stories that a report may belong to.
 *
 * @param stories most similar to the report first
 */
record StoryRanking(StoryIndex book, List<StoryIndex.Candidate> stories) {

  /** By how much the best story must exceed the part below of the mean of the next ones. */
  private static final double SAME_STORY = 0.22;

  private static final double CONTRAST = 0.5;
  private static final int NEXT = 5;

  /** Similarity of two stories from which on a report that fits both makes them one. */
  private static final double ONE_STORY = 0.5;

  /** Similarity of the most similar story; zero when there is none. */
  double similarity() {
    return stories.isEmpty() ? 0 : stories.getFirst().similarity();
  }

  /** Number of the most similar story. */
  long first() {
    return stories.getFirst().story().number();
  }

  /** Stories that resemble the most similar one as only parts of one story do, and the report. */
  Set<Long> oneWithTheFirst() {
    return stories.stream()
        .skip(1)
        .limit(NEXT)
        .filter(each -> each.similarity() >= SAME_STORY)
        .map(StoryIndex.Candidate::story)
        .filter(each -> book.similarity(stories.getFirst().story(), each) >= ONE_STORY)
        .map(Story::number)
        .collect(Collectors.toSet());
  }

  /**
   * Returns whether the report is clearly nearer to the first story than to those not one with it.
   */
  boolean standsOut(Set<Long> same) {
    double next =
        stories.stream()
            .skip(1)
            .filter(candidate -> !same.contains(candidate.story().number()))
            .limit(NEXT)
            .mapToDouble(StoryIndex.Candidate::similarity)
            .average()
            .orElse(0);
    return similarity() - CONTRAST * next >= SAME_STORY;
  }
}
