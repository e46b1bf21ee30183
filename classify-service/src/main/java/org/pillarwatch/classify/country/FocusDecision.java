package org.pillarwatch.classify.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;

/** Decides from how the countries stand which are in focus, and writes the tags with evidence. */
final class FocusDecision {

  /** Least probability of a country in focus. */
  private static final double FOCUS = 0.42;

  /**
   * The same for the likeliest country, so that few articles that name countries are about none.
   */
  private static final double LONE_FOCUS = 0.20;

  /** The share of sentences that name a country which is central to the story. */
  private static final double BORNE = 0.66;

  private final FocusModel model;

  FocusDecision(FocusModel model) {
    this.model = model;
  }

  /** A country of an article and the probability that the article is about it. */
  private record Rated(CountryMentions standing, double probability) {}

  List<CountryTag> decide(MentionsByCountry standings) {
    List<Rated> rated =
        standings.all().stream()
            .map(standing ->
                new Rated(standing, model.probability(FocusFeatures.of(standing, standings))))
            .sorted(Comparator.comparingDouble(Rated::probability).reversed())
            .toList();
    double top = rated.isEmpty() ? 0 : rated.getFirst().probability();
    List<CountryTag> tags = new ArrayList<>();
    for (Rated country : rated) {
      boolean focus =
          !isOnlyPlaceOfWriting(country.standing(), standings)
              && !isOnlyListed(country.standing(), standings)
              && (country.probability() >= FOCUS
                  || (country.probability() >= LONE_FOCUS && country.probability() == top));
      if (focus || !isOnlyPointedTo(country.standing())) {
        tags.add(tag(country, focus ? CountryRole.FOCUS : CountryRole.MENTION));
      }
    }
    return tags;
  }

  /** A dateline is no focus if another country is central to the article. */
  private static boolean isOnlyPlaceOfWriting(CountryMentions own, MentionsByCountry standings) {
    return own.plain == 0
        && own.dateline > 0
        && standings.all().stream().anyMatch(other -> bearsStory(other, standings));
  }

  private static boolean bearsStory(CountryMentions country, MentionsByCountry standings) {
    return country.titleMass > 0
        && country.leadMass > 0
        && country.bodyCountry > 2
        && country.sentences() >= BORNE * standings.sentences();
  }

  /** A list of countries makes none of them a focus if another country is. */
  private static boolean isOnlyListed(CountryMentions own, MentionsByCountry standings) {
    return own.plain == 0
        && own.listed > 0
        && standings.all().stream().anyMatch(other -> other.plain > 0);
  }

  /** Idioms may indicate a focus, but do not mention a country. */
  private static boolean isOnlyPointedTo(CountryMentions own) {
    return own.usages == own.mentions().size();
  }

  private static CountryTag tag(Rated rated, CountryRole role) {
    CountryMentions standing = rated.standing();
    double confidence = role == CountryRole.FOCUS ? rated.probability() : mentioned(standing);
    return new CountryTag(
        standing.country(),
        role,
        Math.round(confidence * 1000) / 1000.0,
        standing.mentions().stream().map(FocusDecision::evidence).toList());
  }

  /**
   * Returns the confidence of a mention, which increases with each name and with the best kind of
   * name.
   */
  private static double mentioned(CountryMentions standing) {
    boolean named =
        standing.mentions().stream().anyMatch(mention -> mention.sense().kind().meansCountry());
    double doubt = named ? 0.1 : 0.4;
    return 1 - doubt / Math.sqrt(standing.mentions().size());
  }

  private static Evidence evidence(Mention mention) {
    Words words = mention.words;
    return new Evidence(
        mention.inTitle ? Evidence.Part.TITLE : Evidence.Part.TEXT,
        words.start(mention.first),
        words.end(mention.last),
        words.written(mention.first, mention.last),
        mention.isDateline() ? "dateline" : mention.sense().kind().cue());
  }
}
