package org.pillarwatch.classify.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarwatch.classify.country.gazetteer.Gazetteer;
import org.pillarwatch.classify.country.gazetteer.GazetteerFiles;
import org.pillarwatch.classify.country.gazetteer.NameLanguage;
import org.pillarwatch.classify.language.LanguageDetector;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.CountryTag;

/**
 * Tags an article with the countries in its focus and those it only mentions, each with the
 * passages as evidence.
 *
 * <p>One pass finds every known name: countries, demonyms, capitals, larger cities, states and
 * provinces, institutions. Rules settle namesakes by the words beside a name and by what the rest
 * of the article is sure of. How each country then stands (headline, beginning, dateline, number
 * and kind of names) gives the probability that the article is about it. The same text always gets
 * the same tags. Immutable: safe for any thread.
 */
public final class CountryTagger {

  /** Version of tables and rules; must increase with each change that affects tags. */
  public static final String VERSION = "countries-2026.3";

  private final Gazetteer gazetteer;
  private final MentionScanner scanner;
  private final InstitutionSeats venues;
  private final Regions regions;
  private final BoilerplateSentences footers;
  private final FocusDecision decision;
  private final LanguageDetector languages;

  CountryTagger(
      Gazetteer gazetteer, Regions regions, FocusModel model, LanguageDetector languages) {
    this.gazetteer = gazetteer;
    this.scanner = new MentionScanner(gazetteer);
    this.venues = new InstitutionSeats(gazetteer);
    this.regions = regions;
    this.footers = new BoilerplateSentences(gazetteer.footers());
    this.decision = new FocusDecision(model);
    this.languages = languages;
  }

  /** Loads the tables on the class path; takes a fraction of a second, so keep the tagger. */
  public static CountryTagger standard() {
    return new CountryTagger(
        GazetteerFiles.load(), Regions.load(), FocusModel.load(), LanguageDetector.standard());
  }

  /** Tags an article whose language is to be found out; strongest country first. */
  public List<CountryTag> tag(String title, String text) {
    return tag(title, text, languages.detect(text.isBlank() ? title : text));
  }

  /**
   * Tags an article.
   *
   * @param language ISO 639-1, which decides what a word may mean; empty when unknown
   * @return strongest country first; those in focus before those only mentioned
   */
  public List<CountryTag> tag(String title, String text, Optional<String> language) {
    return tag(Words.of(title), Words.of(text), language);
  }

  /** Tags an article that is cut into words already. */
  public List<CountryTag> tag(Words title, Words text, Optional<String> language) {
    return decision.decide(standings(title, text, language));
  }

  /** Counts the mentions of each country in an article, in order of first mention. */
  MentionsByCountry standings(Words title, Words text, Optional<String> language) {
    NameLanguage tongue = NameLanguage.of(language);
    List<Mention> inTitle = scanner.scan(title, true, language);
    List<Mention> inText = scanner.scan(text, false, language);
    footers.drop(inText, text);
    Dateline.mark(inText, text);
    RepeatedPassages.quieten(inText);
    List<Mention> mentions = new ArrayList<>(inTitle);
    mentions.addAll(inText);
    settle(mentions, tongue);
    CountryLists.mark(mentions);
    venues.quieten(mentions, title, text);

    MentionsByCountry standings = MentionsByCountry.of(mentions, text);
    for (CountryMentions country : standings.all()) {
      country.home = gazetteer.isHome(country.country(), tongue);
    }
    regions.support(standings.all(), title, text);
    return standings;
  }

  private void settle(List<Mention> mentions, NameLanguage tongue) {
    CommaPairs.settle(mentions);
    apply(SenseRules.all(), mentions, tongue);
    PersonMentions.drop(mentions);
    apply(NamesakeRules.all(), mentions, tongue);
    apply(SupportRules.all(), mentions, tongue);
    PersonMentions.drop(mentions);
    Idioms.drop(mentions);
  }

  private void apply(List<SenseRule> rules, List<Mention> mentions, NameLanguage tongue) {
    DisambiguationContext surroundings = DisambiguationContext.of(mentions, gazetteer, tongue);
    for (Mention mention : mentions) {
      for (SenseRule rule : rules) {
        if (!mention.isDropped()) {
          rule.apply(mention, surroundings);
        }
      }
    }
  }
}
