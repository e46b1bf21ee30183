package org.pillarwatch.store.search.lucene;

import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.query.ArticleRestriction;
import org.pillarwatch.store.query.ChangeCursor;

/** Makes queries of the index of restrictions. */
final class RestrictionQueries {

  private RestrictionQueries() {}

  /** Adds the conditions of a restriction to a query that has a condition already. */
  static void add(ArticleRestriction restriction, BooleanQuery.Builder all) {
    switch (restriction) {
      case ArticleRestriction.AnyOf(Set<ArticleId> articles, Set<String> sources) ->
          all.add(either(articles(articles), sources(sources)), Occur.FILTER);
      case ArticleRestriction.NoneOf(Set<ArticleId> articles, Set<String> sources) ->
          all.add(either(articles(articles), sources(sources)), Occur.MUST_NOT);
      case ArticleRestriction.NewSince(ChangeCursor since, Set<ArticleId> also) ->
          all.add(
              either(
                  LongField.newRangeQuery(
                      IndexFields.STORED_IN, since.transaction(), Long.MAX_VALUE),
                  articles(also)),
              Occur.FILTER);
      case ArticleRestriction.Before(ChangeCursor until) ->
          all.add(
              LongField.newRangeQuery(IndexFields.STORED_IN, 0, until.transaction() - 1),
              Occur.FILTER);
    }
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static Query articles(Set<ArticleId> articles) {
    return new TermInSetQuery(
        IndexFields.KEY, articles.stream().map(ArticleDocument::term).toList());
  }

  private static Query sources(Set<String> sources) {
    return new TermInSetQuery(
        IndexFields.SOURCE,
        sources.stream().map(ArticleDocument::bounded).map(BytesRef::new).toList());
  }
}
