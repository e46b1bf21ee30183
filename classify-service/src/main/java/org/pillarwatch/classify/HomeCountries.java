package org.pillarwatch.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;

/**
 * Operator-configured default countries of feeds, for articles that name none, such as those of a
 * local paper. Empty unless configured; shown as evidence.
 *
 * <p>Immutable and thread-safe.
 */
public final class HomeCountries {

  /** Confidence of a guess. */
  private static final double CONFIDENCE = 0.5;

  private static final String CUE = "home country of the feed";

  private final Map<String, CountryCode> byFeed;

  /**
   * @param byFeed country codes by the address of a feed or the name of a source
   * @throws IllegalArgumentException when a code is not a country code
   */
  public HomeCountries(Map<String, String> byFeed) {
    this.byFeed =
        byFeed.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> new CountryCode(entry.getValue())));
  }

  /**
   * Adds the home country of an article's feed if the article is about no country.
   *
   * @param origins address of the feed and name of the source; the first that has a home counts
   */
  public Classification complete(
      Classification found, String title, String text, List<String> origins) {
    if (found.countries().stream().anyMatch(tag -> tag.role() == CountryRole.FOCUS)) {
      return found;
    }
    return origins.stream()
        .map(byFeed::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(home -> completed(found, home, firstWord(title, text)))
        .orElse(found);
  }

  private static Classification completed(
      Classification found, CountryCode home, List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return found;
    }
    List<CountryTag> countries = new ArrayList<>();
    countries.add(new CountryTag(home, CountryRole.FOCUS, CONFIDENCE, evidence));
    found.countries().stream().filter(tag -> !tag.code().equals(home)).forEach(countries::add);
    return new Classification(found.language(), found.topics(), countries, found.taxonomyVersion());
  }

  /** Evidence needs a passage; the first word represents the whole article. */
  private static List<Evidence> firstWord(String title, String text) {
    Words headline = Words.of(title);
    Words words = headline.count() > 0 ? headline : Words.of(text);
    if (words.count() == 0) {
      return List.of();
    }
    return List.of(
        new Evidence(
            words == headline ? Evidence.Part.TITLE : Evidence.Part.TEXT,
            words.start(0),
            words.end(0),
            words.written(0, 0),
            CUE));
  }
}
