package org.pillarwatch.classify.country;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pillarwatch.classify.country.LogisticRegression.Example;

/**
 * Learns the weights of {@link FocusModel} from articles with the countries they are about, and
 * prints the table focus-weights.tsv; with {@code --cross-validate} prints instead how well the
 * model tags articles it has not learned from.
 *
 * <p>Arguments: threes of a JSON Lines file ({@code id, title, dateline, text, countries}), the
 * weight of one of its articles, and how much that article counts, times its weight, under the
 * dateline of a country that it is not about. The beginnings of the articles count too, a little,
 * as texts of their own: those about what they name of what the article is about.
 */
final class FocusTraining {

  private static final double WEIGHT_OF_BEGINNING = 0.1;

  /** How much less an article counts that was given a dateline than one whose was exchanged. */
  private static final double WEIGHT_OF_DATED = 0.2;

  private static final int DIVISIONS = 3;

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
    List<Example> examples = new ArrayList<>();
    for (LabelledArticle article : articles) {
      add(article.standings(), article, 1, examples);
      article
          .beginnings()
          .forEach(beginning -> add(beginning, article, WEIGHT_OF_BEGINNING, examples));
      double weight = article.dated() ? article.redating() : WEIGHT_OF_DATED * article.redating();
      if (!article.about().isEmpty() && weight > 0) {
        add(article.redated(), article, weight, examples);
      }
    }
    return LogisticRegression.fit(examples);
  }

  private static void add(
      MentionsByCountry standings, LabelledArticle article, double weight, List<Example> examples) {
    for (CountryMentions standing : standings.all()) {
      examples.add(
          new Example(
              FocusFeatures.of(standing, standings),
              article.isAbout(standing),
              weight * article.weight()));
    }
  }

  private static void print(double[] weights) {
    System.out.println(
        "# Weights of the logistic regression in FocusModel, learned by FocusTraining.");
    for (int i = 0; i < weights.length; i++) {
      System.out.printf(Locale.ROOT, "%s\t%.3f%n", FocusFeatures.NAMES.get(i), weights[i]);
    }
  }
}
