package org.pillarwatch.store.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.query.language.QueryLanguage;
import org.pillarwatch.store.query.language.QueryNode;
import org.pillarwatch.store.query.language.QueryReading;
import org.pillarwatch.store.query.language.Scope;
import org.pillarwatch.store.search.SearchedText;
import org.pillarwatch.store.search.TextHighlights;
import org.pillarwatch.store.search.TextSpan;
import org.pillarwatch.store.search.WordMatches;
import org.pillarwatch.store.search.words.FoldedForm;
import org.pillarwatch.store.search.words.Forms;
import org.pillarwatch.store.search.words.Stems;
import org.pillarwatch.store.search.words.WordPart;
import org.pillarwatch.store.search.words.WordParts;

/**
 * Makes an index of one article in memory, which keeps the places of all terms, and asks it the
 * queries that the index on disk is asked. What is highlighted is therefore what was found.
 */
final class TextMatches implements WordMatches {

  /** Behind the name of a text: its words as they are written, for exact forms. */
  private static final String WRITTEN = "-written";

  private final QueryLanguage language;

  TextMatches(QueryLanguage language) {
    this.language = language;
  }

  @Override
  public TextHighlights find(String words, SearchedText text) {
    Stems stems = text.language() == null ? null : Stems.of(text.language()).orElse(null);
    List<String> languages =
        text.language() == null || stems == null ? List.of() : List.of(text.language());
    List<Query> queries = new ArrayList<>();
    collect(node(words), IndexFields.TEXTS, languages, queries);
    if (queries.isEmpty()) {
      return TextHighlights.NONE;
    }
    String body = ArticleDocument.body(text.summary(), text.text());
    MemoryIndex index = new MemoryIndex(true);
    add(index, IndexFields.TITLE, text.title(), stems, text.language());
    add(index, IndexFields.BODY, body, stems, text.language());
    List<TextSpan> inTitle = new ArrayList<>();
    List<TextSpan> inBody = new ArrayList<>();
    IndexSearcher searcher = index.createSearcher();
    queries.forEach(query -> find(searcher, query, inTitle, inBody));
    int summary = Objects.requireNonNullElse(text.summary(), "").length();
    List<TextSpan> joined = joined(inBody);
    return new TextHighlights(
        joined(inTitle),
        part(joined, 0, summary),
        part(joined, ArticleDocument.startOfText(text.summary()), body.length()));
  }

  private QueryNode node(String words) {
    return switch (language.read(words)) {
      case QueryReading.Understood understood -> understood.node();
      case QueryReading.Refused refused ->
          throw new IllegalArgumentException(words + ": " + refused.message());
    };
  }

  /** Adds the queries of the words that a tree asks for, by themselves. */
  private static void collect(
      QueryNode node, List<String> fields, List<String> languages, List<Query> queries) {
    switch (node) {
      case QueryNode.And and ->
          and.nodes().forEach(any -> collect(any, fields, languages, queries));
      case QueryNode.Or or -> or.nodes().forEach(any -> collect(any, fields, languages, queries));
      case QueryNode.AnyOf anyOf ->
          anyOf.choices().forEach(any -> collect(any, fields, languages, queries));
      case QueryNode.Scoped scoped ->
          collect(scoped.node(), fields(scoped.scope()), languages, queries);
      case QueryNode.Word word when word.exact() -> exact(word.text(), fields, queries);
      case QueryNode.Phrase phrase when phrase.exact() -> exact(phrase.text(), fields, queries);
      case QueryNode.Positioned positioned -> {
        if (!fields.isEmpty()) {
          queries.add(new TextQueries(fields, languages).of(positioned));
        }
      }
      case QueryNode.Everything any -> {}
      case QueryNode.Labelled any -> {}
      case QueryNode.Copies any -> {}
      case QueryNode.Dated any -> {}
      case QueryNode.Not any -> {}
    }
  }

  private static List<String> fields(Scope scope) {
    return switch (scope) {
      case TITLE -> List.of(IndexFields.TITLE);
      case TEXT -> List.of(IndexFields.BODY);
      case AUTHOR, SOURCE -> List.of();
    };
  }

  private static void exact(String text, List<String> fields, List<Query> queries) {
    for (String field : fields) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      WordParts.of(text).stream()
          .filter(part -> !part.isJoined())
          .forEach(part -> phrase.add(new Term(field + WRITTEN, Forms.form(part.text()))));
      queries.add(phrase.build());
    }
  }

  private static void add(
      MemoryIndex index,
      String field,
      String text,
      @Nullable Stems stems,
      @Nullable String language) {
    LocatedTerms folded = new LocatedTerms();
    LocatedTerms written = new LocatedTerms();
    LocatedTerms stemmed = new LocatedTerms();
    List<String> ofWord = new ArrayList<>();
    for (WordPart part : WordParts.of(text)) {
      folded.add(FoldedForm.fold(part.text()), part);
      written.add(Forms.form(part.text()), part);
      if (stems != null) {
        ofWord.clear();
        stems.addTo(ofWord, part.text());
        ofWord.forEach(stem -> stemmed.add(stem, part));
      }
    }
    if (!folded.isEmpty()) {
      index.addField(field, folded);
      index.addField(field + WRITTEN, written);
    }
    if (!stemmed.isEmpty()) {
      index.addField(field + IndexFields.STEMS + language, stemmed);
    }
  }

  private static void find(
      IndexSearcher searcher, Query query, List<TextSpan> inTitle, List<TextSpan> inBody) {
    try {
      LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
      Matches matches =
          searcher
              .rewrite(query)
              .createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1)
              .matches(leaf, 0);
      if (matches != null) {
        for (String field : matches) {
          collect(
              matches.getMatches(field), field.startsWith(IndexFields.TITLE) ? inTitle : inBody);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Of words near each other each alone, not what stands between them. */
  private static void collect(@Nullable MatchesIterator matches, List<TextSpan> spans)
      throws IOException {
    while (matches != null && matches.next()) {
      MatchesIterator words = matches.getSubMatches();
      if (words == null) {
        spans.add(new TextSpan(matches.startOffset(), matches.endOffset()));
      } else {
        collect(words, spans);
      }
    }
  }

  private static List<TextSpan> joined(List<TextSpan> spans) {
    List<TextSpan> joined = new ArrayList<>();
    spans.sort(Comparator.comparingInt(TextSpan::start));
    for (TextSpan span : spans) {
      if (!joined.isEmpty() && span.start() <= joined.getLast().end()) {
        TextSpan last = joined.removeLast();
        joined.add(new TextSpan(last.start(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** What of the passages lies in a part of a text, from the beginning of the part. */
  private static List<TextSpan> part(List<TextSpan> spans, int from, int to) {
    return spans.stream()
        .filter(span -> span.start() < to && span.end() > from)
        .map(span ->
            new TextSpan(Math.max(span.start(), from) - from, Math.min(span.end(), to) - from))
        .toList();
  }

  /** Terms of a field with the places in the text that they were made of. */
  private static final class LocatedTerms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final List<Located> terms = new ArrayList<>();
    private int at;
    private int position;

    private record Located(String term, WordPart part) {}

    /** Adds a term at the position of a part of the text; parts come in their order. */
    void add(String text, WordPart part) {
      terms.add(new Located(TermStream.bounded(text), part));
    }

    boolean isEmpty() {
      return terms.isEmpty();
    }

    @Override
    public boolean incrementToken() {
      if (at == terms.size()) {
        return false;
      }
      Located next = terms.get(at++);
      clearAttributes();
      term.append(next.term());
      offsets.setOffset(next.part().start(), next.part().end());
      increment.setPositionIncrement(next.part().position() - position);
      position = next.part().position();
      return true;
    }

    @Override
    public void reset() {
      at = 0;
      position = -1;
    }
  }
}
