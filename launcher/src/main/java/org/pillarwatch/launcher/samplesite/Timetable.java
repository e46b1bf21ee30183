package org.pillarwatch.launcher.samplesite;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Determines the published articles and their versions at a given time; independent of HTTP. */
final class Timetable {
  /** Interval between articles published before the site started. */
  private static final Duration BEFORE = Duration.ofMinutes(9);

  private final Instant start;
  private final Duration pace;
  private final List<SampleArticle> articles;

  /**
   * @param articles in order of appearance; the first third is published at the start
   */
  Timetable(Instant start, Duration pace, List<SampleArticle> articles) {
    if (!pace.isPositive()) {
      throw new IllegalArgumentException("the interval must be positive: " + pace);
    }
    this.start = start;
    this.pace = pace;
    this.articles = List.copyOf(articles);
  }

  /** The published articles at that time, newest first. */
  List<Publication> at(Instant now) {
    var publications = new ArrayList<Publication>();
    IntStream.range(0, articles.size())
        .takeWhile(place -> !appearance(place).isAfter(now))
        .mapToObj(place -> publication(articles.get(place), appearance(place), now))
        .forEach(publications::addFirst);
    return publications;
  }

  private Publication publication(SampleArticle article, Instant appeared, Instant now) {
    var correction = article.correction();
    if (correction == null || after(correction.after()).isAfter(now)) {
      return new Publication(article, article.text(), appeared, appeared);
    }
    return new Publication(article, correction.text(), appeared, after(correction.after()));
  }

  /** When the last article appears. */
  Instant completeAt() {
    return articles.isEmpty() ? start : appearance(articles.size() - 1);
  }

  /** Number of all articles. */
  int size() {
    return articles.size();
  }

  private Instant appearance(int place) {
    int opening = articles.size() / 3;
    return place < opening
        ? start.minus(BEFORE.multipliedBy(opening - place))
        : after(place - opening + 1);
  }

  private Instant after(int paces) {
    return start.plus(pace.multipliedBy(paces));
  }
}
