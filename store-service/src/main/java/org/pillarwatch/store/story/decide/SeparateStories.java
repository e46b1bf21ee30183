package org.pillarwatch.store.story.decide;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Applies the corrections of editors to decisions. For one thread. */
final class SeparateStories {

  private final Window window;
  private final Set<Pair> pairs = new HashSet<>();

  SeparateStories(Window window) {
    this.window = window;
  }

  private record Pair(long one, long other) {}

  /** Keeps two stories apart for ever. */
  void add(long one, long other) {
    pairs.add(new Pair(one, other));
  }

  /** Returns whether two stories never become one. */
  boolean areApart(long one, long other) {
    long here = window.current(one);
    long there = window.current(other);
    return pairs.stream()
        .anyMatch(pair -> {
          long first = window.current(pair.one());
          long second = window.current(pair.other());
          return (first == here && second == there) || (first == there && second == here);
        });
  }

  /** Returns whether an article may join a story. */
  boolean isOpen(StoryConstraints constraints, long story) {
    return constraints.apart().stream().noneMatch(apart -> window.current(apart) == story);
  }

  /** The same decision in the stories that editors named. */
  StoryDecision constrained(StoryConstraints constraints, StoryDecision decision) {
    TreeSet<Long> together =
        constraints.together().stream()
            .map(window::current)
            .filter(story -> isOpen(constraints, story))
            .collect(Collectors.toCollection(TreeSet::new));
    if (together.isEmpty()) {
      return decision;
    }
    boolean isNew = decision.story() == decision.article();
    StoryDecision placed = isNew ? decision.in(together.first()) : decision;
    together.addAll(placed.absorbed());
    return placed.merging(joinable(placed.story(), together));
  }

  /** Those of the others that can become one with a story and with each other. */
  Set<Long> joinable(long story, Set<Long> others) {
    if (pairs.isEmpty()) {
      return others;
    }
    Set<Long> joined = new TreeSet<>(Set.of(story));
    new TreeSet<>(others)
        .forEach(other -> {
          if (joined.stream().noneMatch(each -> areApart(each, other))) {
            joined.add(other);
          }
        });
    joined.remove(story);
    return joined;
  }
}
