package org.pillarwatch.store.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleId;

/**
 * Splits a batch into rounds that contain each article at most once, in order: the effect of a
 * record depends on the one before. Nearly every batch is one round.
 */
final class DistinctBatches {

  /** A record and its place in the batch. */
  record Entry(int index, ArticleClassified event) {}

  private DistinctBatches() {}

  static List<List<Entry>> of(List<ArticleClassified> events) {
    List<List<Entry>> rounds = new ArrayList<>();
    Map<ArticleId, Integer> next = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      ArticleClassified event = events.get(i);
      int round = next.merge(event.article().id(), 1, Integer::sum) - 1;
      if (round == rounds.size()) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round).add(new Entry(i, event));
    }
    return rounds;
  }
}
