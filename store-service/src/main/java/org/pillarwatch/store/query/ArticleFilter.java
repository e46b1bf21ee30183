package org.pillarwatch.store.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.CountryCode;

/**
 * Which articles are meant. Of several values for one thing any may hold; between different things
 * all must. An empty list or null asks nothing.
 *
 * @param pillars ids of topics
 * @param linesOfEffort ids of topics
 * @param countries in any role
 * @param languages ISO 639-1 codes, or {@value #UNKNOWN_LANGUAGE}
 * @param sources names of sources
 * @param from articles dated then or later
 * @param to articles dated earlier than that
 * @param words what the text must say: words, "a phrase", -without, or
 */
public record ArticleFilter(
    List<String> pillars,
    List<String> linesOfEffort,
    List<CountryCode> countries,
    List<String> languages,
    List<String> sources,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String words) {

  /** Stands for "cannot be told", as in ISO 639-2. */
  public static final String UNKNOWN_LANGUAGE = "und";

  /** Keeps lists that nobody can change any more. */
  public ArticleFilter {
    pillars = List.copyOf(pillars);
    linesOfEffort = List.copyOf(linesOfEffort);
    countries = List.copyOf(countries);
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
  }

  /** The same but for one facet, about which nothing is asked. */
  public ArticleFilter without(Facet facet) {
    return new ArticleFilter(
        facet == Facet.PILLAR ? List.of() : pillars,
        facet == Facet.LINE_OF_EFFORT ? List.of() : linesOfEffort,
        facet == Facet.COUNTRY ? List.of() : countries,
        facet == Facet.LANGUAGE ? List.of() : languages,
        facet == Facet.SOURCE ? List.of() : sources,
        from,
        to,
        words);
  }
}
