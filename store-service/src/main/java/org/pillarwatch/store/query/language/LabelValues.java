package org.pillarwatch.store.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.pillarwatch.store.query.language.QueryNode.Or;
import org.pillarwatch.store.query.language.Token.Kind;

/** Reads one value of a field, several with commas between them, or several in brackets. */
final class LabelValues {

  private static final Pattern COMMA = Pattern.compile(",");

  private final LabelReader labels;
  private final Supplier<Token> next;

  LabelValues(LabelReader labels, Supplier<Token> next) {
    this.labels = labels;
    this.next = next;
  }

  QueryNode read(FieldName field) {
    Token token = next.get();
    List<QueryNode> conditions = new ArrayList<>();
    switch (token.kind()) {
      case VALUE -> list(field, token, conditions);
      case PHRASE -> add(conditions, labels.read(field, token.text(), token.position() + 1));
      case OPEN -> group(field, token, conditions);
      default -> throw valueExpected(field, token);
    }
    return conditions.size() == 1 ? conditions.getFirst() : new Or(conditions);
  }

  private void list(FieldName field, Token token, List<QueryNode> conditions) {
    if (field == FieldName.URL) {
      add(conditions, labels.read(field, token.text(), token.position()));
      return;
    }
    int position = token.position();
    for (String value : COMMA.splitAsStream(token.text()).toList()) {
      if (!value.isEmpty()) {
        add(conditions, labels.read(field, value, position));
      }
      position += value.length() + 1;
    }
    if (conditions.isEmpty()) {
      throw valueExpected(field, token);
    }
  }

  private void group(FieldName field, Token open, List<QueryNode> conditions) {
    Token token = next.get();
    while (!token.is(Kind.CLOSE)) {
      switch (token.kind()) {
        case WORD, PHRASE -> add(conditions, labels.read(field, token.text(), token.position()));
        case OR, COMMA -> {}
        default ->
            throw new RefusalException(
                token.position(),
                "%s:( … ) holds values with OR between them.".formatted(field.field()),
                null);
      }
      token = next.get();
    }
    if (conditions.isEmpty()) {
      throw valueExpected(field, open);
    }
  }

  private static void add(List<QueryNode> conditions, QueryNode condition) {
    if (!conditions.contains(condition)) {
      conditions.add(condition);
    }
  }

  private static RefusalException valueExpected(FieldName field, Token token) {
    return new RefusalException(
        token.position(), "%s: needs a value directly behind it.".formatted(field.field()), null);
  }
}
