package org.pillarwatch.classify.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Divides texts so that all of one source are together, in parts of about equal size. */
final class SourceFolds {

  private SourceFolds() {}

  /** Returns the indexes of the texts in each part. */
  static List<List<Integer>> of(List<LabelledText> texts, int parts) {
    Map<String, List<Integer>> bySource = new HashMap<>();
    for (int text = 0; text < texts.size(); text++) {
      bySource.computeIfAbsent(texts.get(text).source(), fresh -> new ArrayList<>()).add(text);
    }
    List<List<Integer>> folds = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      folds.add(new ArrayList<>());
    }
    bySource.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, List<Integer>> each) -> -each.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(each ->
            folds.stream()
                .min(Comparator.comparingInt(List::size))
                .orElseThrow()
                .addAll(each.getValue()));
    return folds.stream().filter(fold -> !fold.isEmpty()).toList();
  }
}
