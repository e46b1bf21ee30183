package org.pillarwatch.store.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.pillarwatch.store.query.language.QueryNode.AnyOf;
import org.pillarwatch.store.query.language.QueryNode.Near;
import org.pillarwatch.store.query.language.QueryNode.Phrase;
import org.pillarwatch.store.query.language.QueryNode.Positioned;
import org.pillarwatch.store.query.language.QueryNode.Wildcard;
import org.pillarwatch.store.query.language.QueryNode.Word;
import org.pillarwatch.store.search.words.FoldedForm;
import org.pillarwatch.store.search.words.Forms;
import org.pillarwatch.store.search.words.Stems;
import org.pillarwatch.store.search.words.WordPart;
import org.pillarwatch.store.search.words.WordParts;

/** Queries for words and what is made of words, in some fields of the index. */
final class TextQueries {

  private static final int MOST_EXPANSIONS = 2_000;
  private static final float TITLE_WEIGHT = 3;
  private static final Pattern TRANSITION =
      Pattern.compile("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
  private static final Pattern OPEN = Pattern.compile("(?<=[*?])|(?=[*?])");
  private static final Pattern SPACE = Pattern.compile(" ");

  static {
    // A wildcard beside NEAR stands for many words; Lucene's default is 1,024.
    IndexSearcher.setMaxClauseCount(2 * MOST_EXPANSIONS);
  }

  private final List<String> fields;
  private final List<String> languages;

  /**
   * Creates queries of some fields.
   *
   * @param fields hold folded words
   * @param languages whose stems the index holds
   */
  TextQueries(List<String> fields, List<String> languages) {
    this.fields = fields;
    this.languages = languages;
  }

  Query of(Positioned node) {
    return switch (node) {
      case Word word -> word(word);
      case Phrase phrase -> phrase(phrase);
      case Wildcard wildcard -> wildcard(wildcard.pattern());
      case Near near -> intervals(near);
      case AnyOf anyOf -> any(anyOf.choices().stream().map(this::of).toList());
    };
  }

  private Query word(Word word) {
    List<WordPart> parts = WordParts.of(word.text());
    if (word.exact()) {
      return exact(parts);
    }
    List<Query> choices = new ArrayList<>();
    choices.add(inEachField(single(parts)));
    parts.stream()
        .filter(WordPart::isJoined)
        .limit(1)
        .forEach(joined -> choices.add(inEachField(List.of(joined))));
    if (parts.size() == 1) {
      stems(parts.getFirst(), choices);
    }
    return any(choices);
  }

  private static List<WordPart> single(List<WordPart> parts) {
    return parts.stream().filter(part -> !part.isJoined()).toList();
  }

  private void stems(WordPart part, List<Query> choices) {
    for (String language : languages) {
      Stems.of(language)
          .ifPresent(stems -> {
            // The word itself too: it may be the stem of longer ones, but have a shorter one.
            Set<String> asked = new LinkedHashSet<>(stems.of(part));
            asked.add(FoldedForm.fold(part.text()));
            for (String stem : asked) {
              IndexFields.TEXTS.stream()
                  .filter(fields::contains)
                  .forEach(field -> choices.add(stem(field, language, stem)));
            }
          });
    }
  }

  private static Query stem(String field, String language, String stem) {
    Query query = new TermQuery(new Term(field + IndexFields.STEMS + language, stem));
    return field.equals(IndexFields.TITLE) ? weighted(query) : query;
  }

  private static Query weighted(Query query) {
    return new BoostQuery(query, TITLE_WEIGHT);
  }

  private Query phrase(Phrase phrase) {
    if (phrase.text().indexOf('*') >= 0) {
      return intervals(phrase);
    }
    List<WordPart> parts = WordParts.of(phrase.text());
    return phrase.exact() ? exact(parts) : inEachField(single(parts));
  }

  /** The parts as a phrase, each in this form somewhere in the same text. */
  private Query exact(List<WordPart> parts) {
    return any(fields.stream().map(field -> exact(field, single(parts))).toList());
  }

  private static Query exact(String field, List<WordPart> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(inField(field, parts), BooleanClause.Occur.MUST);
    if (IndexFields.TEXTS.contains(field)) {
      for (WordPart part : parts) {
        String folded = FoldedForm.fold(part.text());
        String form = Forms.form(part.text());
        boolean isPlain = form.equals(folded);
        String term = isPlain ? Forms.neverPlain(folded) : form;
        all.add(
            new TermQuery(new Term(field + IndexFields.FORMS, term)),
            isPlain ? BooleanClause.Occur.MUST_NOT : BooleanClause.Occur.FILTER);
      }
    }
    return all.build();
  }

  private Query inEachField(List<WordPart> parts) {
    return any(
        fields.stream()
            .map(field -> {
              Query query = inField(field, parts);
              return field.equals(IndexFields.TITLE) ? weighted(query) : query;
            })
            .toList());
  }

  private static Query inField(String field, List<WordPart> parts) {
    if (parts.isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    if (parts.size() == 1) {
      return new TermQuery(new Term(field, FoldedForm.fold(parts.getFirst().text())));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    parts.forEach(part -> phrase.add(new Term(field, FoldedForm.fold(part.text()))));
    return phrase.build();
  }

  private static Query any(List<Query> choices) {
    return choices.size() == 1 ? choices.getFirst() : new DisjunctionMaxQuery(choices, 0);
  }

  private Query wildcard(String pattern) {
    List<String> pieces = pieces(pattern);
    if (pieces.size() != 1) {
      return intervals(new Wildcard(pattern));
    }
    return any(
        fields.stream()
            .<Query>map(field -> new WildcardQuery(new Term(field, folded(pieces.getFirst()))))
            .toList());
  }

  /** Words that the index cuts are looked up in the same parts. */
  private static List<String> pieces(String pattern) {
    return TRANSITION.splitAsStream(pattern).toList();
  }

  private static String folded(String pattern) {
    StringBuilder folded = new StringBuilder();
    for (String piece : OPEN.splitAsStream(pattern).toList()) {
      folded.append(piece.equals("*") || piece.equals("?") ? piece : FoldedForm.fold(piece));
    }
    return folded.toString();
  }

  private Query intervals(Positioned node) {
    IntervalsSource source = source(node);
    return any(fields.stream().<Query>map(field -> new IntervalQuery(field, source)).toList());
  }

  private static IntervalsSource source(Positioned node) {
    return switch (node) {
      case Word word -> phrase(word.text());
      case Phrase phrase -> phrase(phrase.text());
      case Wildcard wildcard -> phrase(wildcard.pattern());
      case AnyOf anyOf ->
          Intervals.or(
              anyOf.choices().stream().map(TextQueries::source).toArray(IntervalsSource[]::new));
      case Near near -> {
        IntervalsSource first = source(near.first());
        IntervalsSource second = source(near.second());
        yield Intervals.maxgaps(
            near.distance() - 1,
            near.ordered()
                ? Intervals.ordered(first, second)
                : Intervals.unorderedNoOverlaps(first, second));
      }
    };
  }

  private static IntervalsSource phrase(String text) {
    List<IntervalsSource> terms = new ArrayList<>();
    for (String word : SPACE.splitAsStream(text).toList()) {
      if (word.indexOf('*') >= 0 || word.indexOf('?') >= 0) {
        pieces(word).forEach(piece -> terms.add(open(piece)));
      } else {
        single(WordParts.of(word))
            .forEach(part -> terms.add(Intervals.term(FoldedForm.fold(part.text()))));
      }
    }
    return terms.size() == 1
        ? terms.getFirst()
        : Intervals.phrase(terms.toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource open(String piece) {
    return piece.indexOf('*') < 0 && piece.indexOf('?') < 0
        ? Intervals.term(FoldedForm.fold(piece))
        : Intervals.wildcard(new BytesRef(folded(piece)), MOST_EXPANSIONS);
  }
}
