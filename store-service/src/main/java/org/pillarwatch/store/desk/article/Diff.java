package org.pillarwatch.store.desk.article;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of the difference between two sequences (Myers 1986).
 *
 * @param kind whether the element is in both sequences, or in the older or newer one only
 * @param element the element, as in the sequence that contains it
 */
record Diff<T>(Kind kind, T element) {

  enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** Beyond this many comparisons everything between common start and end counts as replaced. */
  private static final long MOST_COMPARISONS = 9_000_000;

  /** Steps that turn one sequence into the other; where both differ, removals come first. */
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
    List<Diff<T>> steps = new ArrayList<>();
    List<Diff<T>> added = new ArrayList<>();
    for (AbstractDelta<T> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        steps.addAll(added);
        added.clear();
        delta.getSource().getLines().forEach(same -> steps.add(new Diff<>(Kind.SAME, same)));
      } else {
        delta.getSource().getLines().forEach(gone -> steps.add(new Diff<>(Kind.REMOVED, gone)));
        delta.getTarget().getLines().forEach(fresh -> added.add(new Diff<>(Kind.ADDED, fresh)));
      }
    }
    steps.addAll(added);
    return steps;
  }
}
