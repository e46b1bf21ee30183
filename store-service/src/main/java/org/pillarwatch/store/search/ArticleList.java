package org.pillarwatch.store.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.query.language.QueryReading;
import org.pillarwatch.store.query.language.QueryWarning;

/**
 * Part of a list of articles, as it is answered over HTTP.
 *
 * @param next value of {@code cursor} for the page after; null when this is the last
 * @param total articles of the whole list; null when the query has no words
 * @param understood how the words of the query were read; null when it has none
 */
record ArticleList(
    List<ArticleItem> items,
    @Nullable String next,
    @Nullable Total total,
    @Nullable Understood understood) {

  /**
   * The number of articles of a list.
   *
   * @param relation {@code eq} when the value is exact
   */
  record Total(long value, String relation) {}

  /**
   * The reading of a query.
   *
   * @param query its canonical form
   * @param warnings what may have been meant otherwise
   * @param coverage share of all articles, in percent, that could be searched: less than 100 while
   *     an index is made
   * @param alternatives when nothing is found: what shorter queries find
   * @param nearest when nothing is found: what queries with words of nearly the same spelling find
   */
  record Understood(
      String query,
      List<QueryWarning> warnings,
      int coverage,
      List<OtherQueries.Shorter> alternatives,
      List<OtherQueries.Nearest> nearest) {}

  static ArticleList of(ArticlePage page) {
    return new ArticleList(page.items(), page.next(), null, null);
  }

  static ArticleList of(
      ArticlePage page,
      QueryReading.Understood understood,
      long total,
      int coverage,
      List<OtherQueries.Shorter> alternatives,
      List<OtherQueries.Nearest> nearest) {
    return new ArticleList(
        page.items(),
        page.next(),
        new Total(total, "eq"),
        new Understood(
            understood.canonical(), understood.warnings(), coverage, alternatives, nearest));
  }
}
