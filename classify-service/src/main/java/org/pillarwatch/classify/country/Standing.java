package org.pillarwatch.classify.country;

import java.util.ArrayList;
import java.util.List;
import org.pillarwatch.events.CountryCode;

/**
 * How one country stands in one article: where and how it is named; counted up mention by mention.
 */
final class Standing {

  /** The words of a text that count as its beginning. */
  private static final int LEAD = 45;

  private final CountryCode country;
  private final List<Mention> mentions = new ArrayList<>();

  double mass;
  double titleMass;
  double leadMass;
  double bodyCountry;
  double bodyPlace;
  double dateline;
  double listed;
  double quiet;
  double regional;
  double earliest;
  int plain;
  int usages;

  Standing(CountryCode country) {
    this.country = country;
  }

  CountryCode country() {
    return country;
  }

  List<Mention> mentions() {
    return mentions;
  }

  void add(Mention mention) {
    mentions.add(mention);
    double weight = weight(mention);
    usages += mention.sense().kind() == PlaceKind.USAGE ? 1 : 0;
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
      titleMass += weight;
      mass += 3 * weight;
      earliest = 1;
      return;
    }
    boolean lead = mention.first < LEAD;
    mass += lead ? 1.5 * weight : weight;
    leadMass += lead ? weight : 0;
    if (mention.sense().kind().meansCountry()) {
      bodyCountry++;
    } else {
      bodyPlace++;
    }
    earliest = Math.max(earliest, 1 - mention.first / (double) mention.words.count());
  }

  private static double weight(Mention mention) {
    return switch (mention.sense().kind()) {
      case NAME -> 1;
      case DEMONYM -> 0.8;
      case CAPITAL -> 0.8;
      case STATE -> 0.7;
      case CITY -> 0.6;
      case INSTITUTION -> 0.5;
      case USAGE -> 0.3;
    };
  }
}
