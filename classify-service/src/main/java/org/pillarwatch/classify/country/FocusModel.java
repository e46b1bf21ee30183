package org.pillarwatch.classify.country;

import java.util.List;
import org.pillarwatch.classify.country.gazetteer.TsvTable;

/**
 * Turns how a country stands in an article into the probability that the article is about it: a
 * logistic regression over {@link #features}, whose weights the table focus-weights.tsv holds.
 *
 * <p>Some features also count by the length of the text: a short report names the countries it is
 * about, a long one passes many by.
 */
final class FocusModel {

  /** The names of the features, in order, as the table of weights gives them. */
  static final List<String> FEATURES =
      List.of(
          "bias",
          "title",
          "titleOfOthers",
          "lead",
          "leadOfOthers",
          "dateline",
          "countryInBody",
          "placeInBody",
          "share",
          "ratioToTop",
          "alone",
          "onlyListed",
          "rivals",
          "earliest",
          "onlyDateline",
          "onlyQuiet",
          "onlyPlaces",
          "titleAndTop",
          "datelineAndPlaces",
          "onlyUsages",
          "regional",
          "length",
          "countryInBodyByLength",
          "shareByLength",
          "names",
          "demonyms",
          "countriesInTitle",
          "opensLater");

  /** Words of a text of usual length, whose length counts as 0. */
  private static final double USUAL_LENGTH = 200;

  /** Texts of fewer words count as this long. */
  private static final double SHORTEST = 60;

  private final double[] weights;

  FocusModel(double[] weights) {
    if (weights.length != FEATURES.size()) {
      throw new IllegalArgumentException(
          "%d weights for %d features".formatted(weights.length, FEATURES.size()));
    }
    this.weights = weights.clone();
  }

  static FocusModel load() {
    double[] weights = new double[FEATURES.size()];
    for (TsvTable.Row row : TsvTable.read("focus-weights.tsv")) {
      int feature = FEATURES.indexOf(row.cell(0));
      if (feature < 0) {
        throw row.wrong("no such feature: " + row.cell(0));
      }
      weights[feature] = Double.parseDouble(row.cell(1));
    }
    return new FocusModel(weights);
  }

  double probability(double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Describes one country of an article beside all of them. */
  static double[] features(CountryMentions own, MentionsByCountry article) {
    double total = 0;
    double top = 0;
    double titleOfOthers = 0;
    double leadOfOthers = 0;
    int rivals = 0;
    int inTitle = 0;
    int openers = 0;
    for (CountryMentions standing : article.all()) {
      total += standing.mass;
      rivals += standing.mass > 0 ? 1 : 0;
      inTitle += standing.inTitle ? 1 : 0;
      openers += standing.opens() ? 1 : 0;
      top = Math.max(top, standing.mass);
      if (standing != own) {
        titleOfOthers = Math.max(titleOfOthers, standing.titleMass);
        leadOfOthers = Math.max(leadOfOthers, standing.leadMass);
      }
    }
    boolean isTop = own.mass >= top;
    boolean nowhere = own.plain == 0;
    double inBody = own.bodyCountry + own.bodyPlace;
    double countryInBody = Math.log1p(own.bodyCountry);
    double share = total == 0 ? 0 : own.mass / total;
    double length = Math.log(Math.max(SHORTEST, article.words()) / USUAL_LENGTH);
    return new double[] {
      1,
      Math.min(1.5, own.titleMass),
      own.titleMass == 0 ? Math.min(1, titleOfOthers) : 0,
      Math.min(2, own.leadMass),
      own.leadMass == 0 ? Math.min(1, leadOfOthers) : 0,
      own.dateline,
      countryInBody,
      Math.log1p(own.bodyPlace),
      share,
      top == 0 ? 0 : own.mass / top,
      rivals <= 1 ? 1 : 0,
      own.listed > 0 && nowhere ? 1 : 0,
      Math.log(Math.max(1, rivals)),
      own.earliest,
      own.dateline > 0 && nowhere ? 1 : 0,
      own.quiet > 0 && nowhere ? 1 : 0,
      own.bodyCountry == 0 ? 1 : 0,
      own.titleMass > 0 && isTop ? 1 : 0,
      own.dateline > 0 && own.bodyCountry == 0 && own.bodyPlace > 0 ? 1 : 0,
      own.usages == own.mentions().size() ? 1 : 0,
      Math.log1p(own.regional),
      length,
      countryInBody * length,
      share * length,
      Math.log(Math.max(1, own.names())),
      own.demonyms / Math.max(1, inBody),
      inTitle,
      own.opens() || openers == 0 ? 0 : 1,
    };
  }
}
