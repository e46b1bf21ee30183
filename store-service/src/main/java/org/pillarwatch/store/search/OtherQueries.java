package org.pillarwatch.store.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.language.QueryReading;

/**
 * What else can be asked when a query finds nothing; asked by the reader, never in their place.
 * Safe for use by many threads.
 */
public final class OtherQueries {

  private static final int MOST_SHORTER = 8;
  private static final int MOST_WORDS = 4;
  private static final int MOST_NEAREST = 5;

  private final Search search;

  OtherQueries(Search search) {
    this.search = search;
  }

  /**
   * A query without one part of the query that found nothing.
   *
   * @param without the part that is left out
   * @param query the rest
   * @param total articles that it finds
   */
  public record Shorter(String without, String query, long total) {}

  /**
   * A query with words that occur in place of those that do not.
   *
   * @param replaced for each word that occurs nowhere one of nearly the same spelling
   * @param query with these words
   * @param total articles that it finds
   */
  public record Nearest(Map<String, String> replaced, String query, long total) {}

  /** The queries without one of its parts that find something. */
  public List<Shorter> shorter(ArticleFilter filter, QueryReading.Understood understood) {
    return understood.shorter().stream()
        .limit(MOST_SHORTER)
        .map(shorter ->
            new Shorter(
                shorter.without(), shorter.query(), search.total(filter.saying(shorter.query()))))
        .filter(shorter -> shorter.total() > 0)
        .toList();
  }

  /** The queries with words that occur which find something, nearest spelling first. */
  public List<Nearest> nearest(ArticleFilter filter, QueryReading.Understood understood) {
    Map<String, List<String>> near = new LinkedHashMap<>();
    for (String word : understood.words().stream().limit(MOST_WORDS).toList()) {
      List<String> words = search.nearestWords(word);
      if (!words.isEmpty()) {
        near.put(word, words);
      }
    }
    Map<String, Map<String, String>> byQuery = new LinkedHashMap<>();
    near.forEach((word, words) -> {
      for (String instead : words) {
        Map<String, String> replaced = new LinkedHashMap<>();
        near.forEach((other, choices) -> replaced.put(other, choices.getFirst()));
        replaced.put(word, instead);
        byQuery.putIfAbsent(understood.replacing(replaced), replaced);
      }
    });
    return byQuery.entrySet().stream()
        .map(other ->
            new Nearest(
                other.getValue(), other.getKey(), search.total(filter.saying(other.getKey()))))
        .filter(nearest -> nearest.total() > 0)
        .limit(MOST_NEAREST)
        .toList();
  }
}
