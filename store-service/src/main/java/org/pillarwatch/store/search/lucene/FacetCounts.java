package org.pillarwatch.store.search.lucene;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.pillarwatch.store.query.Facet;
import org.pillarwatch.store.search.Count;

/** Counts the articles of a query by the values of a field, exactly. */
final class FacetCounts {

  /** What is costly to make and the same for all searches of one state of the index, by field. */
  private final Map<String, ReaderState> states = new ConcurrentHashMap<>();

  private record ReaderState(IndexReader reader, StringDocValuesReaderState state) {}

  List<Count> of(IndexSearcher searcher, Query query, Facet facet) throws IOException {
    String field = field(facet);
    if (searcher.getIndexReader().numDocs() == 0) {
      return List.of();
    }
    StringDocValuesReaderState state = state(searcher.getIndexReader(), field);
    StringValueFacetCounts counts;
    if (query instanceof MatchAllDocsQuery) {
      counts = new StringValueFacetCounts(state);
    } else {
      FacetsCollector hits = searcher.search(query, new FacetsCollectorManager());
      counts = new StringValueFacetCounts(state, hits);
    }
    String prefix = facet instanceof Facet.Topics(String taxonomy) ? taxonomy + "/" : "";
    return Arrays.stream(counts.getAllChildren(field).labelValues)
        .filter(value -> value.label.startsWith(prefix))
        .map(value -> new Count(value.label.substring(prefix.length()), value.value.longValue()))
        .sorted(comparingLong(Count::count).reversed().thenComparing(Count::id))
        .toList();
  }

  private StringDocValuesReaderState state(IndexReader reader, String field) throws IOException {
    ReaderState known = states.get(field);
    if (known == null || !known.reader().equals(reader)) {
      known = new ReaderState(reader, new StringDocValuesReaderState(reader, field));
      states.put(field, known);
    }
    return known.state();
  }

  private static String field(Facet facet) {
    return switch (facet) {
      case Facet.Topics topics -> IndexFields.TOPIC;
      case Facet.Field.COUNTRY -> IndexFields.COUNTRY;
      case Facet.Field.LANGUAGE -> IndexFields.LANGUAGE;
      case Facet.Field.SOURCE -> IndexFields.SOURCE;
    };
  }
}
