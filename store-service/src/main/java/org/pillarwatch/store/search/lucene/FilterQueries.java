package org.pillarwatch.store.search.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.pillarwatch.events.CountryCode;
import org.pillarwatch.store.query.ArticleFilter;

/** Makes queries of the index of filters. */
final class FilterQueries {

  private FilterQueries() {}

  /**
   * Articles that a filter lets through.
   *
   * @param words the query that the words of the filter stand for
   */
  static Query of(ArticleFilter filter, Query words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(words, Occur.MUST);
    filter
        .topicsByTaxonomy()
        .forEach((taxonomy, topics) ->
            any(
                all,
                IndexFields.TOPIC,
                topics.stream().map(topic -> taxonomy + "/" + topic).toList()));
    any(all, IndexFields.COUNTRY, filter.countries().stream().map(CountryCode::value).toList());
    any(all, IndexFields.LANGUAGE, filter.languages());
    any(all, IndexFields.SOURCE, filter.sources());
    if (filter.from() != null || filter.to() != null) {
      all.add(QueryCompiler.dated(filter.from(), filter.to()), Occur.FILTER);
    }
    filter.restrictions().forEach(restriction -> RestrictionQueries.add(restriction, all));
    BooleanQuery query = all.build();
    return query.clauses().size() == 1 ? words : query;
  }

  /** Stands for no words. */
  static Query everything() {
    return MatchAllDocsQuery.INSTANCE;
  }

  private static void any(BooleanQuery.Builder all, String field, List<String> values) {
    if (values.size() == 1) {
      String value = ArticleDocument.bounded(values.getFirst());
      all.add(new ConstantScoreQuery(new TermQuery(new Term(field, value))), Occur.FILTER);
    } else if (!values.isEmpty()) {
      all.add(
          new TermInSetQuery(
              field, values.stream().map(ArticleDocument::bounded).map(BytesRef::new).toList()),
          Occur.FILTER);
    }
  }
}
