package org.pillarwatch.store.search.lucene;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.query.language.DateExpression;
import org.pillarwatch.store.query.language.Label;
import org.pillarwatch.store.query.language.QueryNode;
import org.pillarwatch.store.query.language.QueryNode.And;
import org.pillarwatch.store.query.language.QueryNode.Copies;
import org.pillarwatch.store.query.language.QueryNode.Dated;
import org.pillarwatch.store.query.language.QueryNode.Everything;
import org.pillarwatch.store.query.language.QueryNode.Labelled;
import org.pillarwatch.store.query.language.QueryNode.Not;
import org.pillarwatch.store.query.language.QueryNode.Or;
import org.pillarwatch.store.query.language.QueryNode.Positioned;
import org.pillarwatch.store.query.language.QueryNode.Scoped;
import org.pillarwatch.store.query.language.Scope;

/** Makes queries of the index of the syntax trees of the query language. */
final class QueryCompiler {

  private final List<String> languages;
  private final Instant now;
  private final ZoneId zone;

  /**
   * Creates a compiler for one search.
   *
   * @param languages whose stems the index holds
   * @param now what relative dates count from
   * @param zone decides when a day begins
   */
  QueryCompiler(List<String> languages, Instant now, ZoneId zone) {
    this.languages = languages;
    this.now = now;
    this.zone = zone;
  }

  Query compile(QueryNode node) {
    return compile(node, Optional.empty());
  }

  private Query compile(QueryNode node, Optional<Scope> scope) {
    return switch (node) {
      case Everything everything -> everything(scope);
      case Positioned positioned -> new TextQueries(fields(scope), languages).of(positioned);
      case Scoped scoped -> compile(scoped.node(), Optional.of(scoped.scope()));
      case Labelled labelled -> labelled(labelled);
      case Copies copies ->
          constant(LongField.newRangeQuery(IndexFields.COPIES, copies.least(), copies.most()));
      case Dated dated -> dated(dated);
      case And and -> and(and.nodes(), scope);
      case Or or -> or(or.nodes(), scope);
      case Not not -> and(List.of(not), scope);
    };
  }

  private static List<String> fields(Optional<Scope> scope) {
    return scope
        .map(only ->
            switch (only) {
              case TITLE -> List.of(IndexFields.TITLE);
              case TEXT -> List.of(IndexFields.BODY);
              case AUTHOR -> List.of(IndexFields.AUTHOR);
              case SOURCE -> List.of(IndexFields.SOURCE_WORDS);
            })
        .orElse(IndexFields.TEXTS);
  }

  private static Query everything(Optional<Scope> scope) {
    return scope.isEmpty()
        ? MatchAllDocsQuery.INSTANCE
        : constant(new FieldExistsQuery(fields(scope).getFirst()));
  }

  private Query and(List<QueryNode> nodes, Optional<Scope> scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNot = true;
    for (QueryNode node : nodes) {
      if (node instanceof Not not) {
        all.add(compile(not.node(), scope), Occur.MUST_NOT);
      } else {
        onlyNot = false;
        all.add(compile(node, scope), Occur.MUST);
      }
    }
    if (onlyNot) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return all.build();
  }

  private Query or(List<QueryNode> nodes, Optional<Scope> scope) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    nodes.forEach(node -> any.add(compile(node, scope), Occur.SHOULD));
    return any.build();
  }

  private static Query labelled(Labelled labelled) {
    String field = field(labelled.label());
    BytesRef value =
        labelled.label() == Label.URL
            ? ArticleDocument.addressTerm(labelled.value())
            : new BytesRef(ArticleDocument.bounded(labelled.value()));
    return constant(new TermQuery(new Term(field, value)));
  }

  private static String field(Label label) {
    return switch (label) {
      case SITE -> IndexFields.SITE;
      case COUNTRY -> IndexFields.COUNTRY;
      case FOCUS -> IndexFields.FOCUS;
      case MENTIONS -> IndexFields.MENTIONS;
      case TOPIC -> IndexFields.TOPIC;
      case LANG -> IndexFields.LANGUAGE;
      case STORY -> IndexFields.STORY;
      case IS -> IndexFields.IS;
      case URL -> IndexFields.URL;
    };
  }

  private Query dated(Dated dated) {
    return DateExpression.resolve(dated.bound(), dated.expression(), now, zone)
        .map(span -> dated(span.from(), span.to()))
        .orElseGet(() -> new MatchNoDocsQuery("an empty span of time"));
  }

  /** Articles dated at the first moment or later, and before the second; null is no limit. */
  static Query dated(@Nullable Instant from, @Nullable Instant to) {
    return constant(
        LongField.newRangeQuery(
            IndexFields.DATED,
            from == null ? Long.MIN_VALUE : ArticleDocument.micros(from),
            to == null ? Long.MAX_VALUE : ArticleDocument.micros(to) - 1));
  }

  private static Query constant(Query query) {
    return new ConstantScoreQuery(query);
  }
}
