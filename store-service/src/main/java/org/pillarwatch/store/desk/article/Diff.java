package org.pillarwatch.store.desk.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What was taken out of a sequence and what was put in, by its longest common subsequence.
 *
 * @param kind what became of the element
 * @param element as it stands in the sequence that has it
 */
record Diff<T>(Kind kind, T element) {

  enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** Beyond this many comparisons everything between common start and end counts as replaced. */
  private static final long MOST_COMPARISONS = 9_000_000;

  /** The way from one sequence to the other; where both differ, removals come first. */
  static <T> List<Diff<T>> between(List<T> before, List<T> after) {
    int start = commonStart(before, after);
    int end = commonEnd(before.subList(start, before.size()), after.subList(start, after.size()));
    List<Diff<T>> steps = new ArrayList<>();
    before.subList(0, start).forEach(same -> steps.add(new Diff<>(Kind.SAME, same)));
    steps.addAll(
        middle(
            before.subList(start, before.size() - end), after.subList(start, after.size() - end)));
    before
        .subList(before.size() - end, before.size())
        .forEach(same -> steps.add(new Diff<>(Kind.SAME, same)));
    return steps;
  }

  private static int commonStart(List<?> before, List<?> after) {
    int length = Math.min(before.size(), after.size());
    int start = 0;
    while (start < length && before.get(start).equals(after.get(start))) {
      start++;
    }
    return start;
  }

  private static int commonEnd(List<?> before, List<?> after) {
    return commonStart(before.reversed(), after.reversed());
  }

  private static <T> List<Diff<T>> middle(List<T> before, List<T> after) {
    if ((long) before.size() * after.size() > MOST_COMPARISONS) {
      List<Diff<T>> replaced = new ArrayList<>();
      before.forEach(removed -> replaced.add(new Diff<>(Kind.REMOVED, removed)));
      after.forEach(added -> replaced.add(new Diff<>(Kind.ADDED, added)));
      return replaced;
    }
    return walk(before, after, lengths(before, after));
  }

  /**
   * {@code lengths[i][j]}: longest common subsequence of what follows i in one and j in the other.
   */
  private static int[][] lengths(List<?> before, List<?> after) {
    int[][] lengths = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            before.get(i).equals(after.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  private static <T> List<Diff<T>> walk(List<T> before, List<T> after, int[][] lengths) {
    List<Diff<T>> steps = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        steps.add(new Diff<>(Kind.SAME, before.get(i)));
        i++;
        j++;
      } else if (j == after.size()
          || (i < before.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
        steps.add(new Diff<>(Kind.REMOVED, before.get(i++)));
      } else {
        steps.add(new Diff<>(Kind.ADDED, after.get(j++)));
      }
    }
    return Collections.unmodifiableList(steps);
  }
}
