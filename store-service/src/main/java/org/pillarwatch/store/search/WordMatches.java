package org.pillarwatch.store.search;

/** Finds the words of a query in texts, by the rules of the index. Safe for use by many threads. */
@FunctionalInterface
public interface WordMatches {

  /**
   * Returns where the words stand that a query asks for, in whatever form it accepts; not those it
   * excludes, nor names of authors and sources.
   *
   * @param words a query that has a meaning
   */
  TextHighlights find(String words, SearchedText text);
}
