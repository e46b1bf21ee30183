package org.pillarwatch.store.query.language;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import org.pillarwatch.store.query.language.QueryNode.And;
import org.pillarwatch.store.query.language.QueryNode.AnyOf;
import org.pillarwatch.store.query.language.QueryNode.Copies;
import org.pillarwatch.store.query.language.QueryNode.Dated;
import org.pillarwatch.store.query.language.QueryNode.Everything;
import org.pillarwatch.store.query.language.QueryNode.Labelled;
import org.pillarwatch.store.query.language.QueryNode.Near;
import org.pillarwatch.store.query.language.QueryNode.Not;
import org.pillarwatch.store.query.language.QueryNode.Or;
import org.pillarwatch.store.query.language.QueryNode.Phrase;
import org.pillarwatch.store.query.language.QueryNode.Scoped;
import org.pillarwatch.store.query.language.QueryNode.Wildcard;
import org.pillarwatch.store.query.language.QueryNode.Word;

/** Prints syntax trees as queries, each in one way only. */
final class CanonicalForm {

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\\s()\"]");

  private CanonicalForm() {}

  static String of(QueryNode node) {
    return switch (node) {
      case Everything everything -> "*";
      case Word word -> (word.exact() ? "=" : "") + word.text();
      case Phrase phrase -> (phrase.exact() ? "=" : "") + '"' + phrase.text() + '"';
      case Wildcard wildcard -> wildcard.pattern();
      case AnyOf anyOf ->
          anyOf.choices().stream().map(CanonicalForm::part).collect(joining(" OR "));
      case Near near -> near(near);
      case Scoped scoped -> scoped.scope().field() + ":" + value(scoped.node());
      case Labelled labelled -> labelled.label().field() + ":" + value(labelled.value());
      case Copies copies -> "copies:" + copies(copies);
      case Dated dated -> dated.bound().field() + ":" + dated.expression();
      case And and -> join(and.nodes(), " AND ");
      case Or or -> join(or.nodes(), " OR ");
      case Not not -> "NOT " + part(not.node());
    };
  }

  private static String join(List<QueryNode> nodes, String operator) {
    return nodes.stream().map(CanonicalForm::part).collect(joining(operator));
  }

  /** Adds brackets unless the neighbours cannot change the structure. */
  private static String part(QueryNode node) {
    return switch (node) {
      case And and -> "(" + of(and) + ")";
      case Or or -> "(" + of(or) + ")";
      case AnyOf anyOf -> "(" + of(anyOf) + ")";
      case Near near -> "(" + of(near) + ")";
      default -> of(node);
    };
  }

  private static String value(QueryNode node) {
    return node instanceof Not ? "(" + of(node) + ")" : part(node);
  }

  private static String near(Near near) {
    return "%s %s/%d %s"
        .formatted(
            part(near.first()),
            near.ordered() ? "ONEAR" : "NEAR",
            near.distance(),
            part(near.second()));
  }

  private static String copies(Copies copies) {
    if (copies.most() == Integer.MAX_VALUE) {
      return ">=" + copies.least();
    }
    return copies.least() == copies.most()
        ? String.valueOf(copies.least())
        : copies.least() + ".." + copies.most();
  }

  private static String value(String value) {
    return NEEDS_QUOTES.matcher(value).find() ? '"' + value + '"' : value;
  }
}
