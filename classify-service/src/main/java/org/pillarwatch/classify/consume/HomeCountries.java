package org.pillarwatch.classify.consume;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.classify.Classification;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.ArticleFetched;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.events.CountryRole;
import org.pillarwatch.events.CountryTag;
import org.pillarwatch.events.Evidence;

/**
 * The countries that feeds report on when they name none, as an operator knows them: the local
 * paper writes of its town and means its country. Off unless configured, and shown as the reason.
 */
final class HomeCountries {

  /** Only a guess: as likely right as wrong. */
  private static final double CONFIDENCE = 0.5;

  private static final String CUE = "home country of the feed";

  private final Map<String, CountryCode> byFeed;

  /**
   * @param byFeed country codes by the address of a feed or the name of a source
   * @throws IllegalArgumentException when a code is no country's
   */
  HomeCountries(Map<String, String> byFeed) {
    this.byFeed =
        byFeed.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> new CountryCode(entry.getValue())));
  }

  /** Adds the home country of an article's feed if the article is about no country. */
  Classification complete(ArticleFetched article, Classification found) {
    CountryCode home = home(article);
    boolean placed = found.countries().stream().anyMatch(tag -> tag.role() == CountryRole.FOCUS);
    if (home == null || placed) {
      return found;
    }
    List<CountryTag> countries = new ArrayList<>();
    List<Evidence> evidence = firstWord(article);
    if (evidence.isEmpty()) {
      return found;
    }
    countries.add(new CountryTag(home, CountryRole.FOCUS, CONFIDENCE, evidence));
    found.countries().stream().filter(tag -> !tag.code().equals(home)).forEach(countries::add);
    return new Classification(found.language(), found.topics(), countries, found.taxonomyVersion());
  }

  private @Nullable CountryCode home(ArticleFetched article) {
    URI feed = article.source().feed();
    CountryCode home = feed == null ? null : byFeed.get(feed.toString());
    return home == null ? byFeed.get(article.source().name()) : home;
  }

  /** Evidence has to stand somewhere; this stands for the whole article. */
  private static List<Evidence> firstWord(ArticleFetched article) {
    Words title = Words.of(article.title());
    Words words = title.count() > 0 ? title : Words.of(article.text());
    if (words.count() == 0) {
      return List.of();
    }
    return List.of(
        new Evidence(
            words == title ? Evidence.Part.TITLE : Evidence.Part.TEXT,
            words.start(0),
            words.end(0),
            words.written(0, 0),
            CUE));
  }
}
