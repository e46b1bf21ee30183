package org.pillarwatch.classify.country;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.pillarwatch.learning.LogisticTraining;
import org.pillarwatch.learning.SparseRows;

/**
 * Learns the weights of {@link FocusModel} from articles with the countries they are about, and
 * prints the table focus-weights.tsv; with {@code --cross-validate} prints instead the accuracy on
 * articles that were not used for learning.
 *
 * <p>Arguments, repeated: a JSON Lines file ({@code id, title, dateline, text, countries}), the
 * weight of each of its articles, and the factor of that weight under the dateline of a country
 * that the article is not about. The beginnings of the articles are further examples of low weight.
 */
final class FocusTraining {

  private static final double WEIGHT_OF_BEGINNING = 0.1;

  /** Factor for an article whose dateline was added, compared with a replaced one. */
  private static final double WEIGHT_OF_DATED = 0.2;

  private static final double PENALTY = 2;
  private static final int DIVISIONS = 3;

  private final SparseRows rows = new SparseRows();
  private final List<float[]> targets = new ArrayList<>();
  private final List<float[]> weights = new ArrayList<>();

  private FocusTraining() {}

  public static void main(String[] arguments) throws IOException {
    List<String> rest = new ArrayList<>(List.of(arguments));
    boolean crossValidate = rest.remove("--cross-validate");
    List<LabelledArticle> articles = new ArrayList<>();
    for (int i = 0; i + 2 < rest.size(); i += 3) {
      articles.addAll(
          LabelledArticle.read(
              Path.of(rest.get(i)),
              Double.parseDouble(rest.get(i + 1)),
              Double.parseDouble(rest.get(i + 2))));
    }
    if (crossValidate) {
      for (int division = 1; division <= DIVISIONS; division++) {
        FocusValidation.of(articles, division).forEach(System.out::println);
      }
    } else {
      print(learn(articles));
    }
  }

  /** Returns the weights of the features, in their order. */
  static double[] learn(List<LabelledArticle> articles) {
    var training = new FocusTraining();
    for (LabelledArticle article : articles) {
      training.add(article.standings(), article, 1);
      article
          .beginnings()
          .forEach(beginning -> training.add(beginning, article, WEIGHT_OF_BEGINNING));
      double weight = article.dated() ? article.redating() : WEIGHT_OF_DATED * article.redating();
      if (!article.about().isEmpty() && weight > 0) {
        training.add(article.redated(), article, weight);
      }
    }
    return training.fit();
  }

  private void add(MentionsByCountry standings, LabelledArticle article, double weight) {
    for (CountryMentions standing : standings.all()) {
      double[] features = FocusFeatures.of(standing, standings);
      for (int i = 0; i < features.length; i++) {
        if (features[i] != 0) {
          rows.add(i, features[i]);
        }
      }
      rows.endRow();
      targets.add(new float[] {article.isAbout(standing) ? 1 : 0});
      weights.add(new float[] {(float) (weight * article.weight())});
    }
  }

  /** The features contain a constant, which is penalised like the others. */
  private double[] fit() {
    int columns = FocusFeatures.NAMES.size();
    List<float[]> noScores = Collections.nCopies(rows.count(), new float[1]);
    double[] learned =
        LogisticTraining.beyond(noScores, rows, columns, targets, weights, PENALTY).fitPrecisely();
    return Arrays.copyOf(learned, columns);
  }

  private static void print(double[] weights) {
    System.out.println(
        "# Weights of the logistic regression in FocusModel, learned by FocusTraining.");
    for (int i = 0; i < weights.length; i++) {
      System.out.printf(Locale.ROOT, "%s\t%.3f%n", FocusFeatures.NAMES.get(i), weights[i]);
    }
  }
}
