package org.pillarwatch.store.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.Cursor;
import org.pillarwatch.store.query.Facet;
import org.pillarwatch.store.query.language.QueryLanguage;
import org.pillarwatch.store.query.language.QueryNode;
import org.pillarwatch.store.query.language.QueryReading;
import org.pillarwatch.store.search.Count;
import org.pillarwatch.store.search.HourCount;
import org.pillarwatch.store.search.SearchUnavailableException;
import org.pillarwatch.store.search.words.WordParts;

/** What can be asked of an index. Safe for use by many threads. */
final class IndexQueries {

  /** Most that recency adds to the score of a match, which is about 1 to 10 a word. */
  private static final float RECENCY = 4;

  private static final Similarity SIMILARITY = new SteadySimilarity();
  private static final Sort BEST_FIRST = bestFirst();

  private final QueryLanguage language;
  private final InstantSource clock;
  private final Duration limit;
  private final FacetCounts facets = new FacetCounts();

  /**
   * Creates the queries.
   *
   * @param limit most processor time of a search
   */
  IndexQueries(QueryLanguage language, InstantSource clock, Duration limit) {
    this.language = language;
    this.clock = clock;
    this.limit = limit;
  }

  private static Sort bestFirst() {
    SortField[] newest = ArticleIndex.NEWEST_FIRST.getSort();
    return new Sort(SortField.FIELD_SCORE, newest[0], newest[1]);
  }

  /**
   * The first articles after a place, newest first; one more than asked for when there are more.
   */
  List<Cursor> newest(ArticleIndex index, ArticleFilter filter, @Nullable Cursor after, int most) {
    return limited(
        index,
        searcher -> {
          Query query = query(searcher, filter);
          return places(
              searcher.searchAfter(
                  place(searcher, after), query, most + 1, ArticleIndex.NEWEST_FIRST),
              null);
        });
  }

  /**
   * The articles that match best after a place, one more than asked for when there are more; a
   * match of two days ago weighs half of what a new one adds.
   */
  List<Cursor> mostRelevant(
      ArticleIndex index, ArticleFilter filter, @Nullable Cursor after, int most) {
    Instant asOf =
        after != null && after.match() != null
            ? after.match().asOf()
            : clock.instant().truncatedTo(ChronoUnit.MICROS);
    return limited(
        index,
        searcher -> {
          searcher.setSimilarity(SIMILARITY);
          Query recent =
              LongField.newDistanceFeatureQuery(
                  IndexFields.DATED,
                  RECENCY,
                  ArticleDocument.micros(asOf),
                  TimeUnit.DAYS.toMicros(2));
          Query query =
              new BooleanQuery.Builder()
                  .add(query(searcher, filter), Occur.MUST)
                  .add(recent, Occur.SHOULD)
                  .build();
          return places(
              searcher.searchAfter(place(searcher, after), query, most + 1, BEST_FIRST), asOf);
        });
  }

  /** Counts the articles that were stored in transactions from one number on, up to a number. */
  int storedSince(ArticleIndex index, ArticleFilter filter, long from, int most) {
    return limited(
        index,
        searcher -> {
          Query query =
              new BooleanQuery.Builder()
                  .add(query(searcher, filter), Occur.MUST)
                  .add(stored(from, Long.MAX_VALUE), Occur.FILTER)
                  .build();
          return Math.min(most, searcher.count(query));
        });
  }

  /** Whether any article was stored in transactions from one number to below another. */
  boolean wasStored(ArticleIndex index, long from, long to) {
    return limited(index, searcher -> searcher.count(stored(from, to - 1)) > 0);
  }

  long total(ArticleIndex index, ArticleFilter filter) {
    return limited(index, searcher -> (long) searcher.count(query(searcher, filter)));
  }

  List<Count> counts(ArticleIndex index, ArticleFilter filter, Facet facet) {
    return limited(index, searcher -> facets.of(searcher, query(searcher, filter), facet));
  }

  List<HourCount> hours(ArticleIndex index, ArticleFilter filter) {
    return limited(index, searcher -> searcher.search(query(searcher, filter), new HourCounts()));
  }

  /** The words nearest to one that no article has; none if one has it. */
  List<String> nearestWords(ArticleIndex index, String word, int most) {
    return limited(
        index,
        searcher -> {
          Query query =
              new TextQueries(IndexFields.TEXTS, languages(searcher))
                  .of(new QueryNode.Word(word, false));
          return searcher.count(query) > 0 || WordParts.of(word).size() != 1
              ? List.of()
              : NearestWords.of(searcher.getIndexReader(), word, most);
        });
  }

  private <T> T limited(ArticleIndex index, ArticleIndex.Reading<T> reading) {
    return index.read(shared -> {
      IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
      searcher.setTimeout(new ProcessorLimit(limit));
      T answer = read(searcher, reading);
      if (searcher.timedOut()) {
        throw new SearchUnavailableException(
            "The query takes too long; narrow it by date, source or country, or write more letters"
                + " before a *.");
      }
      return answer;
    });
  }

  private static <T> T read(IndexSearcher searcher, ArticleIndex.Reading<T> reading)
      throws IOException {
    try {
      return reading.read(searcher);
    } catch (IllegalStateException | IndexSearcher.TooManyClauses tooManyWords) {
      throw new SearchUnavailableException(
          "Too many words begin like this; write more letters before the *.", tooManyWords);
    }
  }

  private Query query(IndexSearcher searcher, ArticleFilter filter) {
    return FilterQueries.of(filter, words(searcher, filter));
  }

  private Query words(IndexSearcher searcher, ArticleFilter filter) {
    String words = filter.words();
    if (words == null) {
      return FilterQueries.everything();
    }
    return switch (language.read(words)) {
      case QueryReading.Understood understood ->
          new QueryCompiler(languages(searcher), clock.instant(), filter.zone())
              .compile(understood.node());
      case QueryReading.Refused refused ->
          throw new IllegalArgumentException(words + ": " + refused.message());
    };
  }

  /** The languages whose stems the index holds. */
  private static List<String> languages(IndexSearcher searcher) {
    List<String> languages = new ArrayList<>();
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(searcher.getIndexReader())) {
      if (field.name.startsWith(IndexFields.BODY_STEMS)) {
        languages.add(
            field.name.substring(IndexFields.BODY_STEMS.length()).toLowerCase(Locale.ROOT));
      }
    }
    return languages;
  }

  private static Query stored(long from, long last) {
    return LongField.newRangeQuery(IndexFields.STORED_IN, from, last);
  }

  /** The last number of the reader, so that an article at this very place is passed over. */
  private static @Nullable FieldDoc place(IndexSearcher searcher, @Nullable Cursor after) {
    if (after == null) {
      return null;
    }
    Object date = ArticleDocument.micros(after.datedAt());
    Object key = ArticleDocument.key(after.id());
    Cursor.Match match = after.match();
    return new FieldDoc(
        Math.max(0, searcher.getIndexReader().maxDoc() - 1),
        Float.NaN,
        match == null ? new Object[] {date, key} : new Object[] {match.score(), date, key});
  }

  private static List<Cursor> places(TopDocs found, @Nullable Instant asOf) {
    return Arrays.stream(found.scoreDocs)
        .map(hit -> {
          Object[] place = ((FieldDoc) hit).fields;
          long micros = (Long) place[place.length - 2];
          return new Cursor(
              Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
              ArticleDocument.id((BytesRef) place[place.length - 1]),
              asOf == null ? null : new Cursor.Match((Float) place[0], asOf));
        })
        .toList();
  }
}
