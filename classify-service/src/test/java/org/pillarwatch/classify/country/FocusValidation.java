package org.pillarwatch.classify.country;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pillarwatch.events.CountryRole;

/**
 * How well countries in focus are told in articles of one set that the model has not learned from:
 * each fifth of the articles is tagged by a model that learned from the other four.
 */
final class FocusValidation {

  private static final int FOLDS = 5;

  /** A country counts for the macro figure when so many articles are about it. */
  private static final int SUPPORT = 10;

  private final String set;
  private final Map<String, Tally> tallies = new HashMap<>();
  private int articles;
  private int placed;
  private int primary;

  private FocusValidation(String set) {
    this.set = set;
  }

  private static final class Tally {
    private int right;
    private int extra;
    private int missed;

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (2.0 * right + extra + missed);
    }
  }

  /**
   * Returns the figures of each set, and of each without the articles about the US alone.
   *
   * @param division any number; each divides the articles otherwise
   */
  static List<FocusValidation> of(List<LabelledArticle> articles, int division) {
    List<LabelledArticle> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(division));
    Map<String, FocusValidation> figures = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int from = shuffled.size() * fold / FOLDS;
      int to = shuffled.size() * (fold + 1) / FOLDS;
      List<LabelledArticle> others = new ArrayList<>(shuffled.subList(0, from));
      others.addAll(shuffled.subList(to, shuffled.size()));
      FocusDecision decision = new FocusDecision(new FocusModel(FocusTraining.learn(others)));
      for (LabelledArticle article : shuffled.subList(from, to)) {
        List<String> found =
            decision.decide(article.standings()).stream()
                .filter(tag -> tag.role() == CountryRole.FOCUS)
                .map(tag -> tag.code().value())
                .toList();
        String rest = article.isOnlyAboutUnitedStates() ? null : article.set() + ", not only US";
        Stream.of(article.set(), rest)
            .filter(set -> set != null)
            .forEach(
                set -> figures.computeIfAbsent(set, FocusValidation::new).count(article, found));
      }
    }
    return List.copyOf(figures.values());
  }

  private void count(LabelledArticle article, List<String> found) {
    articles++;
    placed += article.about().isEmpty() ? 0 : 1;
    primary += !found.isEmpty() && article.about().contains(found.getFirst()) ? 1 : 0;
    for (String country : found) {
      Tally tally = tally(country);
      tally.right += article.about().contains(country) ? 1 : 0;
      tally.extra += article.about().contains(country) ? 0 : 1;
    }
    article.about().stream()
        .filter(country -> !found.contains(country))
        .forEach(country -> tally(country).missed++);
  }

  private Tally tally(String country) {
    return tallies.computeIfAbsent(country, none -> new Tally());
  }

  @Override
  public String toString() {
    Tally all = new Tally();
    for (Tally tally : tallies.values()) {
      all.right += tally.right;
      all.extra += tally.extra;
      all.missed += tally.missed;
    }
    double macro =
        tallies.values().stream()
            .filter(tally -> tally.right + tally.missed >= SUPPORT)
            .mapToDouble(Tally::f1)
            .average()
            .orElse(0);
    return String.format(
        Locale.ROOT,
        "%s: %d articles, F1 micro %.3f macro %.3f, %d of %d in focus, primary %.3f",
        set,
        articles,
        all.f1(),
        macro,
        all.right,
        all.right + all.missed,
        (double) primary / Math.max(1, placed));
  }
}
