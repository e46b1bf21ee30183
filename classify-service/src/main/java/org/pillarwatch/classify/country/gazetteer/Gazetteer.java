package org.pillarwatch.classify.country.gazetteer;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.text.PhraseTrie;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.CountryCode;

/**
 * All names that may refer to a country, with their possible senses. Immutable and thread-safe.
 *
 * @param names every name and bystander
 * @param givenNames first names and titles of persons, folded
 * @param bodies international bodies, each with the folded names of the cities it sits in
 * @param seats all those cities
 * @param footers phrases that give away the standing text of a site or an agency
 * @param currencies words for money, folded
 * @param homes the countries whose press writes in a language
 * @param foreign the names of countries in further languages
 */
public record Gazetteer(
    PhraseTrie<Toponym> names,
    Set<String> givenNames,
    PhraseTrie<Set<String>> bodies,
    Set<String> seats,
    PhraseTrie<String> footers,
    Set<String> currencies,
    Map<NameLanguage, Set<CountryCode>> homes,
    ForeignNames foreign) {

  public Gazetteer {
    givenNames = Set.copyOf(givenNames);
    seats = Set.copyOf(seats);
    currencies = Set.copyOf(currencies);
    homes = Map.copyOf(homes);
  }

  public PhraseTrie.@Nullable Match<Toponym> longestAt(Words words, int word) {
    return names.longestAt(words, word);
  }

  /** Returns whether the press of a country writes in the language. */
  public boolean isHome(CountryCode country, NameLanguage tongue) {
    return homes.getOrDefault(tongue, Set.of()).contains(country);
  }

  /** Returns whether the word is a first name or a title of persons. */
  public boolean isGivenName(String folded) {
    return givenNames.contains(folded);
  }
}
