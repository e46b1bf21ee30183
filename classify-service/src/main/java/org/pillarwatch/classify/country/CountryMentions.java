package org.pillarwatch.classify.country;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarwatch.classify.country.gazetteer.GazetteerBuilder;
import org.pillarwatch.classify.country.gazetteer.PlaceKind;
import org.pillarwatch.events.CountryCode;

/** Counts of the mentions of one country in one article, by place and kind. */
final class CountryMentions {

  /** The words of a text that count as its beginning. */
  private static final int LEAD = 45;

  /** Weight of an idiom relative to an office holder or a party. */
  private static final double USAGE_AS_FIGURE = 0.5;

  private final CountryCode country;
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final BitSet sentences = new BitSet();

  double mass;
  double titleMass;
  double leadMass;
  double bodyCountry;
  double bodyPlace;
  double bodyPointing;
  double titleCountry;
  double titlePointing;
  double dateline;
  double listed;
  double quiet;
  double regional;
  double earliest;
  int plain;
  int usages;
  int demonyms;
  boolean inTitle;

  /** Whether the press of the country writes in the language of the article. */
  boolean home;

  CountryMentions(CountryCode country) {
    this.country = country;
  }

  CountryCode country() {
    return country;
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** Returns how many different names it goes by: "Peru", "Peruvian" and "Lima" are three. */
  int names() {
    return names.size();
  }

  /** Returns how many sentences name it plainly: in no row of countries, dateline or repeat. */
  int sentences() {
    return sentences.cardinality();
  }

  /** Returns whether the first sentence of the text names it plainly. */
  boolean opens() {
    return sentences.get(0);
  }

  /**
   * Counts a mention.
   *
   * @param told number of words up to the end of the last sentence that names a country plainly;
   *     later text has no effect
   */
  void add(Mention mention, Sentences text, int told) {
    mentions.add(mention);
    names.add(GazetteerBuilder.key(mention.words, mention.first, mention.last));
    inTitle |= mention.inTitle;
    double weight = weight(mention);
    usages += mention.sense().kind().onlyPoints() ? 1 : 0;
    if (mention.isListed()) {
      listed++;
      return;
    }
    if (mention.isDateline()) {
      dateline = 1;
      mass += 0.5 * weight;
      return;
    }
    if (mention.isQuiet()) {
      quiet++;
      mass += 0.3 * weight;
      return;
    }
    plain++;
    if (mention.inTitle) {
      titleCountry += mention.sense().kind().meansCountry() ? 1 : 0;
      titlePointing += mention.sense().kind().onlyPoints() ? 1 : 0;
      titleMass += weight;
      mass += 3 * weight;
      earliest = 1;
      return;
    }
    sentences.set(text.at(mention.first));
    demonyms += mention.sense().kind() == PlaceKind.DEMONYM ? 1 : 0;
    boolean lead = mention.first < LEAD;
    mass += lead ? 1.5 * weight : weight;
    leadMass += lead ? weight : 0;
    PlaceKind kind = mention.sense().kind();
    if (kind.meansCountry()) {
      bodyCountry++;
    } else if (kind.onlyPoints()) {
      bodyPointing += kind == PlaceKind.FIGURE ? 1 : USAGE_AS_FIGURE;
    } else {
      bodyPlace++;
    }
    earliest = Math.max(earliest, 1 - mention.first / (double) told);
  }

  private static double weight(Mention mention) {
    return switch (mention.sense().kind()) {
      case NAME -> 1;
      case DEMONYM -> 0.8;
      case CAPITAL -> 0.8;
      case STATE -> 0.7;
      case CITY -> 0.6;
      case INSTITUTION, FIGURE -> 0.5;
      case USAGE -> 0.3;
    };
  }
}
