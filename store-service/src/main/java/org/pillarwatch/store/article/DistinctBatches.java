package org.pillarwatch.store.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.events.ArticleId;

/**
 * Divides a batch such that each round names an article at most once and the order of the records
 * of one article is kept: what a record changes depends on what the one before it left. Nearly
 * every batch is one round.
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
