package org.pillarwatch.classify.country;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes in numbers how one country of an article is named beside all others.
 *
 * <p>Each number comes twice: as it is, and times how much the article reads like {@link
 * MarketNews}, whose stories often name by the dateline alone the country they are about.
 */
final class FocusFeatures {

  private static final List<String> OF_COUNTRY =
      List.of(
          "bias",
          "title",
          "lead",
          "countryInBody",
          "placeInBody",
          "pointingInBody",
          "pointingInTitle",
          "countryInTitle",
          "onlyListed",
          "onlyQuiet",
          "onlyPlaces",
          "onlyUsages",
          "onlyPointing",
          "oneMention",
          "regional",
          "earliest",
          "names",
          "demonyms",
          "home",
          "homeByPlacesOnly",
          "length",
          "countryInBodyByLength",
          "shareOfSentences");

  private static final List<String> BESIDE_OTHERS =
      List.of(
          "titleOfOthers",
          "leadOfOthers",
          "share",
          "ratioToTop",
          "alone",
          "rivals",
          "titleAndTop",
          "shareByLength",
          "countriesInTitle",
          "opensLater",
          "pointingOfOthers",
          "placesShare");

  private static final List<String> OF_DATELINE =
      List.of(
          "dateline",
          "onlyDateline",
          "datelineAndPlaces",
          "datelineBesideOthers",
          "datelineAlone",
          "datelineAgainstTitle",
          "datelineAgainstLead");

  private static final List<String> PLAIN =
      Stream.of(OF_COUNTRY, BESIDE_OTHERS, OF_DATELINE).flatMap(List::stream).toList();

  /** The names of all features, in the order of {@link #of}. */
  static final List<String> NAMES =
      Stream.concat(PLAIN.stream(), PLAIN.stream().map(name -> name + "ByMarket")).toList();

  /** Words of a text of usual length, whose length counts as 0. */
  private static final double USUAL_LENGTH = 200;

  /** Texts of fewer words count as this long. */
  private static final double SHORTEST = 60;

  private FocusFeatures() {}

  static double[] of(CountryMentions own, MentionsByCountry article) {
    OtherCountries others = OtherCountries.of(own, article);
    List<Double> plain = new ArrayList<>(PLAIN.size());
    addOfCountry(plain, own, article);
    addBesideOthers(plain, own, article, others);
    addOfDateline(plain, own, others);
    double[] features = new double[NAMES.size()];
    for (int i = 0; i < PLAIN.size(); i++) {
      features[i] = plain.get(i);
      features[PLAIN.size() + i] = plain.get(i) * article.market();
    }
    return features;
  }

  private static void addOfCountry(
      List<Double> features, CountryMentions own, MentionsByCountry article) {
    boolean nowhere = own.plain == 0;
    double inBody = own.bodyCountry + own.bodyPlace;
    double countryInBody = Math.log1p(own.bodyCountry);
    double length = length(article);
    features.add(1.0);
    features.add(Math.min(1.5, own.titleMass));
    features.add(Math.min(2, own.leadMass));
    features.add(countryInBody);
    features.add(Math.log1p(own.bodyPlace));
    features.add(Math.log1p(own.bodyPointing));
    features.add(Math.min(2, own.titlePointing));
    features.add(Math.min(2, own.titleCountry));
    features.add(flag(own.listed > 0 && nowhere));
    features.add(flag(own.quiet > 0 && nowhere));
    features.add(flag(own.bodyCountry == 0));
    features.add(flag(own.usages == own.mentions().size()));
    features.add(flag(inBody == 0 && own.bodyPointing > 0));
    features.add(flag(own.plain == 1));
    features.add(Math.log1p(own.regional));
    features.add(own.earliest);
    features.add(Math.log(Math.max(1, own.names())));
    features.add(own.demonyms / Math.max(1, inBody));
    features.add(flag(own.home));
    features.add(flag(own.home && own.bodyCountry == 0));
    features.add(length);
    features.add(countryInBody * length);
    features.add(own.sentences() / (double) Math.max(1, article.sentences()));
  }

  private static void addBesideOthers(
      List<Double> features,
      CountryMentions own,
      MentionsByCountry article,
      OtherCountries others) {
    double share = others.total() == 0 ? 0 : own.mass / others.total();
    features.add(own.titleMass == 0 ? Math.min(1, others.title()) : 0);
    features.add(own.leadMass == 0 ? Math.min(1, others.lead()) : 0);
    features.add(share);
    features.add(others.top() == 0 ? 0 : own.mass / others.top());
    features.add(flag(others.rivals() <= 1));
    features.add(Math.log(Math.max(1, others.rivals())));
    features.add(flag(own.titleMass > 0 && own.mass >= others.top()));
    features.add(share * length(article));
    features.add((double) others.inTitle());
    features.add(flag(!own.opens() && others.openers() > 0));
    features.add(own.bodyPointing == 0 ? Math.log1p(others.pointing()) : 0);
    features.add(others.places() == 0 ? 0 : own.bodyPlace / others.places());
  }

  private static void addOfDateline(
      List<Double> features, CountryMentions own, OtherCountries others) {
    boolean written = own.dateline > 0;
    boolean onlyWritten = written && own.plain == 0;
    features.add(own.dateline);
    features.add(flag(onlyWritten));
    features.add(flag(written && own.bodyCountry == 0 && own.bodyPlace > 0));
    features.add(flag(onlyWritten && others.plain() > 0));
    features.add(flag(onlyWritten && others.plain() == 0));
    features.add(onlyWritten ? Math.min(1, others.title()) : 0);
    features.add(onlyWritten ? Math.min(1, others.lead()) : 0);
  }

  private static double length(MentionsByCountry article) {
    return Math.log(Math.max(SHORTEST, article.words()) / USUAL_LENGTH);
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
