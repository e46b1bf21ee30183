package org.pillarwatch.store.story.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stories that may still grow, found by the terms of their reports. For one thread. */
final class StoryIndex {

  /** Terms by which a story is looked up; the others only count once it is found. */
  private static final int LOOKED_UP = 24;

  /**
   * Maximum number of stories of a term in one slice of the window; a more frequent term is not
   * used for lookup.
   */
  private static final int MOST_STORIES = 256;

  /**
   * Entries after which no further, lighter term of a report is followed. All under one term are
   * looked at: which come first among them has no meaning.
   */
  private static final int LOOKED_AT = 2048;

  /** Stories whose similarity is worked out in full. */
  private static final int COMPARED = 32;

  private static final Comparator<Candidate> MOST_SIMILAR =
      Comparator.comparingDouble(Candidate::similarity)
          .reversed()
          .thenComparingLong(candidate -> candidate.story().number());

  private final Window window;
  private final Map<Long, Story> stories = new HashMap<>();

  StoryIndex(Window window) {
    this.window = window;
  }

  /**
   * A story and how similar it is.
   *
   * @param similarity cosine of the terms, weighted by their rarity, from 0 to 1
   */
  record Candidate(Story story, double similarity) {}

  /** The stories most similar to a report, the most similar first. */
  List<Candidate> closest(TermVector report) {
    Map<Long, Double> found = sharingTerms(report);
    List<Candidate> likely = new ArrayList<>();
    found.forEach((number, rarity) -> {
      Story story = stories.get(number);
      if (story != null) {
        likely.add(new Candidate(story, rarity));
      }
    });
    double length = length(report);
    return likely.stream()
        .sorted(MOST_SIMILAR)
        .limit(COMPARED)
        .map(candidate -> compared(candidate.story(), report, length))
        .sorted(MOST_SIMILAR)
        .toList();
  }

  /** The stories that share heavy terms with a report, each with the sum of their rarities. */
  private Map<Long, Double> sharingTerms(TermVector report) {
    Map<Long, Double> found = new HashMap<>();
    int[] looked = {0};
    for (int term : rarest(report)) {
      if (looked[0] >= LOOKED_AT) {
        break;
      }
      double rarity = window.rarity(term);
      for (WindowSlice generation : window.generations()) {
        generation
            .terms()
            .forEach(
                term,
                place -> {
                  looked[0]++;
                  found.merge(window.current(generation.number(place)), rarity, Double::sum);
                });
      }
    }
    return found;
  }

  /** Adds a report to a story, which begins with it when it is new. */
  void add(long number, long report, TermVector terms) {
    Story story = stories.computeIfAbsent(number, Story::new);
    story.add(report, terms);
    WindowSlice newest = window.newest();
    for (int term : rarest(terms)) {
      newest.terms().add(term, newest.place(number), MOST_STORIES);
    }
    story.touch(newest.epoch());
  }

  /** Merges one story into another. */
  void merge(long from, long into) {
    Story part = stories.remove(from);
    if (part != null) {
      stories.computeIfAbsent(into, Story::new).absorb(part);
    }
    window.merge(from, into);
  }

  /** Similarity of two stories, from 0 to 1. */
  double similarity(Story one, Story other) {
    return cosine(one.terms(), length(one.terms()), other.terms());
  }

  /** Extends the life of a story that a copy joined. */
  void touch(long number) {
    Story story = stories.get(number);
    if (story != null) {
      story.touch(window.newest().epoch());
    }
  }

  /** Forgets stories that nothing joined since a slice of the window. */
  void forgetBefore(long epoch) {
    stories.values().removeIf(story -> story.lastEpoch() < epoch);
    window.keepMergedInto(stories.keySet());
  }

  private Candidate compared(Story story, TermVector report, double length) {
    return new Candidate(story, cosine(report, length, story.terms()));
  }

  private double cosine(TermVector one, double length, TermVector other) {
    double product = 0;
    int at = 0;
    for (int i = 0; i < one.size(); i++) {
      int hash = one.hashes()[i];
      while (at < other.size() && other.hashes()[at] < hash) {
        at++;
      }
      if (at < other.size() && other.hashes()[at] == hash) {
        double rarity = window.rarity(hash);
        product += one.weights()[i] * rarity * other.weights()[at] * rarity;
      }
    }
    return product == 0 ? 0 : product / (length * length(other));
  }

  private double length(TermVector terms) {
    double squares = 0;
    for (int i = 0; i < terms.size(); i++) {
      double weight = terms.weights()[i] * window.rarity(terms.hashes()[i]);
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  private int[] rarest(TermVector terms) {
    return window.heaviest(terms, LOOKED_UP);
  }
}
