package org.pillarwatch.store.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pillarwatch.store.query.language.QueryNode.And;
import org.pillarwatch.store.query.language.QueryNode.Everything;
import org.pillarwatch.store.query.language.QueryNode.Near;
import org.pillarwatch.store.query.language.QueryNode.Not;
import org.pillarwatch.store.query.language.QueryNode.Or;
import org.pillarwatch.store.query.language.QueryNode.Phrase;
import org.pillarwatch.store.query.language.QueryNode.Positioned;
import org.pillarwatch.store.query.language.QueryNode.Scoped;
import org.pillarwatch.store.query.language.QueryNode.Wildcard;
import org.pillarwatch.store.query.language.QueryNode.Word;
import org.pillarwatch.store.query.language.Token.Kind;

/** Recursive-descent parser from tokens to a syntax tree. NEAR binds closest, then NOT, AND, OR. */
final class QueryParser {

  private static final int MOST_DEPTH = 40;

  private final String text;
  private final List<Token> tokens;
  private final LabelReader labels;
  private final List<QueryWarning> warnings;
  private int at;
  private int depth;
  private boolean joined;
  private Optional<Scope> scope = Optional.empty();

  QueryParser(String text, List<Token> tokens, LabelReader labels, List<QueryWarning> warnings) {
    this.text = text;
    this.tokens = Headline.withoutSource(tokens, warnings);
    this.labels = labels;
    this.warnings = warnings;
  }

  QueryNode parse() {
    skip();
    if (peek().is(Kind.END)) {
      throw new RefusalException(0, "There is no word to search for.", null);
    }
    QueryNode node = or();
    Token rest = peek();
    if (rest.is(Kind.CLOSE)) {
      throw new RefusalException(
          rest.position(),
          "There is no ( for the ) at column %d.".formatted(rest.position() + 1),
          text.substring(0, rest.position()) + text.substring(rest.position() + 1));
    }
    if (!rest.is(Kind.END)) {
      throw missing(rest);
    }
    return node;
  }

  List<QueryWarning> warnings() {
    return warnings;
  }

  private QueryNode or() {
    int start = peek().position();
    List<QueryNode> choices = new ArrayList<>();
    boolean mixed = false;
    do {
      QueryNode choice = and();
      mixed |= joined;
      add(choices, choice, choice instanceof Or);
    } while (isOperator(Kind.OR));
    joined = false;
    if (choices.size() == 1) {
      return choices.getFirst();
    }
    QueryNode or = new Or(choices);
    if (mixed) {
      warnings.add(
          new QueryWarning(
              start + 1,
              "AND binds closer than OR: this was read as %s. Use brackets for another reading."
                  .formatted(CanonicalForm.of(or))));
    }
    return or;
  }

  private QueryNode and() {
    List<QueryNode> nodes = new ArrayList<>();
    int operands = 0;
    do {
      QueryNode node = not();
      operands++;
      add(nodes, node, node instanceof And);
    } while (isOperator(Kind.AND) || opensOperand());
    joined = operands > 1;
    return nodes.size() == 1 ? nodes.getFirst() : new And(nodes);
  }

  private static void add(List<QueryNode> nodes, QueryNode node, boolean isSameKind) {
    List<QueryNode> parts =
        !isSameKind ? List.of(node) : node instanceof And and ? and.nodes() : ((Or) node).nodes();
    parts.stream().filter(part -> !nodes.contains(part)).forEach(nodes::add);
  }

  /** Consumes an operator, except a lower-case word at the end, which is none. */
  private boolean isOperator(Kind kind) {
    skip();
    if (!peek().is(kind) || (isSmallWord(peek()) && !opensOperand(at + 1))) {
      return false;
    }
    at++;
    return true;
  }

  private boolean opensOperand() {
    skip();
    return opensOperand(at);
  }

  private boolean opensOperand(int place) {
    Token token = tokens.get(place);
    return switch (token.kind()) {
      case WORD, WILDCARD, PHRASE, EVERYTHING, FIELD, NOT, NEAR_CALL, EXACT, OPEN -> true;
      case AND, OR -> isSmallWord(token) && !opensOperand(place + 1);
      case VALUE, NEAR, ORDERED_NEAR, CLOSE, COMMA, DASH, END -> false;
    };
  }

  private static boolean isSmallWord(Token token) {
    return token.text().equals("and") || token.text().equals("or");
  }

  private QueryNode not() {
    skip();
    if (!peek().is(Kind.NOT)) {
      return near();
    }
    at++;
    enter();
    QueryNode node = not();
    depth--;
    return node instanceof Not twice ? twice.node() : new Not(node);
  }

  private QueryNode near() {
    Token start = peek();
    QueryNode node = operand();
    while (peek().is(Kind.NEAR) || peek().is(Kind.ORDERED_NEAR)) {
      Token near = take();
      Token second = peek();
      QueryNode other = operand();
      node =
          new Near(
              NearOperands.positioned(node, start),
              NearOperands.positioned(other, second),
              NearOperands.distance(near),
              near.is(Kind.ORDERED_NEAR));
    }
    return node;
  }

  private QueryNode operand() {
    Token token = take();
    return switch (token.kind()) {
      case WORD -> new Word(token.text(), false);
      case WILDCARD -> new Wildcard(token.text());
      case PHRASE -> phrase(token, false);
      case EVERYTHING -> new Everything();
      case EXACT -> exact();
      case FIELD -> field(token);
      case OPEN -> group(token);
      case NEAR_CALL -> nearCall(token);
      case AND, OR -> {
        if (!isSmallWord(token)) {
          throw missing(token);
        }
        yield new Phrase(token.text(), false);
      }
      case NOT, NEAR, ORDERED_NEAR, VALUE, CLOSE, COMMA, DASH, END -> throw missing(token);
    };
  }

  private RefusalException missing(Token token) {
    return switch (token.kind()) {
      case END ->
          new RefusalException(text.length(), "The query ends where a word is expected.", null);
      case CLOSE ->
          new RefusalException(token.position(), "A word is expected before this ).", null);
      default ->
          new RefusalException(
              token.position(),
              "%s needs a word on both sides; put it in quotes to search for it."
                  .formatted(token.text().isEmpty() ? token.kind().name() : token.text()),
              null);
    };
  }

  private QueryNode exact() {
    Token token = take();
    return switch (token.kind()) {
      case WORD -> new Word(token.text(), true);
      case PHRASE -> phrase(token, true);
      default ->
          throw new RefusalException(
              token.position(), "= stands before a word or a phrase only.", null);
    };
  }

  private QueryNode phrase(Token token, boolean exact) {
    return PhraseReader.read(token, exact);
  }

  private QueryNode field(Token token) {
    FieldName field = FieldName.valueOf(token.text().toUpperCase(Locale.ROOT));
    if (scope.isPresent()) {
      throw new RefusalException(
          token.position(), "A field cannot stand within the brackets of another.", null);
    }
    if (field.holdsText()) {
      return scoped(Scope.valueOf(field.name()));
    }
    return new LabelValues(labels, this::take).read(field);
  }

  private QueryNode scoped(Scope asked) {
    scope = Optional.of(asked);
    enter();
    QueryNode node = operand();
    depth--;
    scope = Optional.empty();
    return new Scoped(asked, node);
  }

  private QueryNode group(Token open) {
    enter();
    QueryNode node = or();
    skip();
    if (!peek().is(Kind.CLOSE)) {
      throw new RefusalException(
          open.position(),
          "There is no ) for the ( at column %d.".formatted(open.position() + 1),
          text + ")");
    }
    at++;
    depth--;
    return node;
  }

  private QueryNode nearCall(Token call) {
    at++;
    enter();
    Token start = peek();
    Positioned first = NearOperands.positioned(operand(), start);
    expectComma(call);
    Token second = peek();
    Positioned other = NearOperands.positioned(operand(), second);
    expectComma(call);
    Token number = take();
    if (!number.is(Kind.WORD) || !number.text().matches("\\d{1,9}") || !peek().is(Kind.CLOSE)) {
      throw nearForm(call);
    }
    at++;
    depth--;
    int distance =
        NearOperands.distance(
            new Token(Kind.NEAR, "", Integer.parseInt(number.text()), number.position()));
    return new Near(first, other, distance, call.text().equals("ONEAR"));
  }

  private void expectComma(Token call) {
    if (!take().is(Kind.COMMA)) {
      throw nearForm(call);
    }
  }

  private static RefusalException nearForm(Token call) {
    return new RefusalException(
        call.position(), "NEAR( is written as NEAR(one, other, 5) or one NEAR/5 other.", null);
  }

  private void enter() {
    if (++depth > MOST_DEPTH) {
      throw new RefusalException(peek().position(), "Brackets are nested too deeply.", null);
    }
  }

  private void skip() {
    while (peek().is(Kind.DASH) || peek().is(Kind.COMMA)) {
      at++;
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token take() {
    Token token = peek();
    if (!token.is(Kind.END)) {
      at++;
    }
    return token;
  }
}
