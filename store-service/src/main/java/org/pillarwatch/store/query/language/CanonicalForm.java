package org.pillarwatch.store.query.language;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;
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

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\\s()\"]");

  private final UnaryOperator<String> words;

  private CanonicalForm(UnaryOperator<String> words) {
    this.words = words;
  }

  static String of(QueryNode node) {
    return of(node, UnaryOperator.identity());
  }

  /**
   * The query with other words.
   *
   * @param words replaces each word that title or text must have, whatever its form
   */
  static String of(QueryNode node, UnaryOperator<String> words) {
    return new CanonicalForm(words).print(node);
  }

  private String print(QueryNode node) {
    return switch (node) {
      case Everything everything -> "*";
      case Word word -> word.exact() ? "=" + word.text() : words.apply(word.text());
      case Phrase phrase ->
          phrase.exact() ? "=\"" + phrase.text() + '"' : '"' + words(phrase.text()) + '"';
      case Wildcard wildcard -> wildcard.pattern();
      case AnyOf anyOf -> anyOf.choices().stream().map(this::part).collect(joining(" OR "));
      case Near near -> near(near);
      case Scoped scoped -> scoped.scope().field() + ":" + scoped(scoped);
      case Labelled labelled -> labelled.label().field() + ":" + value(labelled.value());
      case Copies copies -> "copies:" + copies(copies);
      case Dated dated -> dated.bound().field() + ":" + dated.expression();
      case And and -> join(and.nodes(), " AND ");
      case Or or -> join(or.nodes(), " OR ");
      case Not not -> "NOT " + new CanonicalForm(UnaryOperator.identity()).part(not.node());
    };
  }

  private String words(String phrase) {
    return SPACE
        .splitAsStream(phrase)
        .map(word -> word.indexOf('*') < 0 ? words.apply(word) : word)
        .collect(joining(" "));
  }

  private String scoped(Scoped scoped) {
    return switch (scoped.scope()) {
      case TITLE, TEXT -> value(scoped.node());
      case AUTHOR, SOURCE -> new CanonicalForm(UnaryOperator.identity()).value(scoped.node());
    };
  }

  private String join(List<QueryNode> nodes, String operator) {
    return nodes.stream().map(this::part).collect(joining(operator));
  }

  /** Adds brackets unless the neighbours cannot change the structure. */
  private String part(QueryNode node) {
    return switch (node) {
      case And and -> "(" + print(and) + ")";
      case Or or -> "(" + print(or) + ")";
      case AnyOf anyOf -> "(" + print(anyOf) + ")";
      case Near near -> "(" + print(near) + ")";
      default -> print(node);
    };
  }

  private String value(QueryNode node) {
    return node instanceof Not ? "(" + print(node) + ")" : part(node);
  }

  private String near(Near near) {
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
