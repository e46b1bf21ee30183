package org.pillarwatch.store.search.lucene;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.pillarwatch.store.search.words.FoldedForm;

/** Words of the index that are spelled nearly like another. */
final class NearestWords {

  /** Shorter words are near to too many others. */
  private static final int SHORTEST = 4;

  /** From this length on, two letters may be wrong. */
  private static final int SHORTEST_OF_TWO_EDITS = 6;

  private NearestWords() {}

  private record Near(String word, int edits, int articles) {}

  /**
   * The words that differ by one letter, then those that differ by two; of these the more frequent
   * first. An exchange of neighbours counts as one.
   *
   * @return without accents, as the index knows them
   */
  static List<String> of(IndexReader reader, String word, int most) throws IOException {
    String folded = FoldedForm.fold(word);
    List<Near> near = new ArrayList<>();
    int length = folded.codePointCount(0, folded.length());
    if (length >= SHORTEST) {
      add(reader, folded, 1, near);
    }
    if (near.size() < most && length >= SHORTEST_OF_TWO_EDITS) {
      add(reader, folded, 2, near);
    }
    return near.stream()
        .sorted(comparingInt(Near::edits).thenComparing(Near::articles, reverseOrder()))
        .map(Near::word)
        .distinct()
        .limit(most)
        .toList();
  }

  private static void add(IndexReader reader, String word, int edits, List<Near> near)
      throws IOException {
    Map<String, Integer> articles = new LinkedHashMap<>();
    for (String field : IndexFields.TEXTS) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null) {
        FuzzyTermsEnum found = new FuzzyTermsEnum(terms, new Term(field, word), edits, 0, true);
        for (BytesRef term = found.next(); term != null; term = found.next()) {
          articles.merge(term.utf8ToString(), found.docFreq(), Math::max);
        }
      }
    }
    articles.forEach((other, count) -> near.add(new Near(other, edits, count)));
  }
}
