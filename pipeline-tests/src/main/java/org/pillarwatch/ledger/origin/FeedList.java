package org.pillarwatch.ledger.origin;

import java.util.ArrayList;
import java.util.List;

/**
 * One feed: which articles it holds, in its order. Every second feed has an entity tag; the others
 * are sent whole each time, as many real ones are.
 */
final class FeedList {

  /** More than any outage of a run lets pass by unseen; fewer than ingest reads of one feed. */
  private static final int LONGEST = 400;

  private final int number;
  private final List<Integer> articles = new ArrayList<>();
  private int revision;

  FeedList(int number) {
    this.number = number;
  }

  boolean hasEntityTag() {
    return number % 2 == 0;
  }

  synchronized String entityTag() {
    return "\"feed-%d-%d\"".formatted(number, revision);
  }

  synchronized void putFirst(int article) {
    articles.removeIf(each -> each == article);
    articles.addFirst(article);
    revision++;
    if (articles.size() > LONGEST) {
      articles.removeLast();
    }
  }

  /** As a late arrival stands: in its place by date, not on top. */
  synchronized void putLast(int article) {
    articles.addLast(article);
    revision++;
  }

  /** Drops all but the newest few: what the store has need not be offered for ever. */
  synchronized void shorten(int most) {
    if (articles.size() > most) {
      articles.subList(most, articles.size()).clear();
      revision++;
    }
  }

  synchronized List<Integer> articles() {
    return List.copyOf(articles);
  }
}
