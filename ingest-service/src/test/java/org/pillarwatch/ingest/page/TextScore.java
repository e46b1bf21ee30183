package org.pillarwatch.ingest.page;

import java.util.List;

/**
 * How well texts were found: precision and recall of their runs of four words, averaged over pages,
 * and the harmonic mean of the two averages. Of several texts that would be right the likest one
 * counts.
 */
final class TextScore {
  private double precision;
  private double recall;
  private int answered;
  private int pages;

  private record Likeness(double precision, double recall) {

    static Likeness of(Shingles found, Shingles right) {
      double shared = found.shared(right);
      return new Likeness(shared / Math.max(1, found.total()), shared / Math.max(1, right.total()));
    }

    double f1() {
      return harmonicMean(precision, recall);
    }
  }

  void add(LearningPage page, List<String> words) {
    Shingles found = Shingles.of(words);
    Likeness best = new Likeness(0, 0);
    for (Shingles right : page.articles()) {
      Likeness likeness = Likeness.of(found, right);
      best = likeness.f1() > best.f1() ? likeness : best;
    }
    pages++;
    recall += best.recall();
    if (!words.isEmpty()) {
      answered++;
      precision += best.precision();
    }
  }

  int pages() {
    return pages;
  }

  double precision() {
    return precision / Math.max(1, answered);
  }

  double recall() {
    return recall / Math.max(1, pages);
  }

  double f1() {
    return harmonicMean(precision(), recall());
  }

  private static double harmonicMean(double a, double b) {
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
  }
}
