package org.pillarwatch.ledger.origin;

import java.util.ArrayList;
import java.util.List;

/**
 * One feed: its articles in order. Every second feed has an entity tag; the others are always sent
 * in full.
 */
final class FeedList {

  /**
   * Maximum length: more than what is published during any outage, fewer than ingest reads of one
   * feed.
   */
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

  /** Adds a late arrival at the end instead of on top. */
  synchronized void putLast(int article) {
    articles.addLast(article);
    revision++;
  }

  /** Removes all but the newest articles. */
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
