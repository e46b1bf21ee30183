package org.pillarwatch.store.search;

import java.util.List;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.ChangeCursor;
import org.pillarwatch.store.query.Facet;

/** Finds and counts what is stored. Safe for use by many threads. */
public interface Search {

  /** The articles of one page. */
  ArticlePage page(ArticleQuery query);

  /** How many articles a filter lets through. */
  long total(ArticleFilter filter);

  /** How many of them have each value of a facet, most frequent first. */
  List<Count> counts(ArticleFilter filter, Facet facet);

  /** How many of them are dated in each hour, earliest first, without empty hours. */
  List<HourCount> hours(ArticleFilter filter);

  /**
   * Words that occur and are spelled nearly like another, nearest first; none if this one occurs
   * itself, in whatever form.
   */
  List<String> nearestWords(String word);

  /** The share of the articles that can be found by their words, in percent. */
  int coverage();

  /** What is visible as of now. */
  ChangeCursor changeCursor();

  /** Returns whether anything became visible, or findable by its words, between two cursors. */
  boolean isNewsBetween(ChangeCursor earlier, ChangeCursor later);

  /**
   * Counts the articles that became visible since; by their words, if the filter asks for some.
   *
   * @param most where counting ends
   */
  int arrivals(ChangeCursor cursor, ArticleFilter filter, int most);
}
