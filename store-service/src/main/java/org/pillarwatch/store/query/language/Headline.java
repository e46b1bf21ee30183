package org.pillarwatch.store.query.language;

import java.util.ArrayList;
import java.util.List;
import org.pillarwatch.store.query.language.Token.Kind;

/** Recognises a pasted headline that ends with the name of its source, as in a browser's title. */
final class Headline {

  private static final int LEAST_WORDS = 3;
  private static final int MOST_WORDS_OF_SOURCE = 5;

  private Headline() {}

  /** The tokens without the source; all of them unless they are such a headline. */
  static List<Token> withoutSource(List<Token> tokens, List<QueryWarning> warnings) {
    int dash = lastDash(tokens);
    if (dash < 0) {
      return tokens;
    }
    List<Token> head = tokens.subList(0, dash);
    List<Token> tail = tokens.subList(dash + 1, tokens.size() - 1);
    if (!isHead(head) || !isSource(tail)) {
      return tokens;
    }
    warnings.add(
        new QueryWarning(
            tokens.get(dash).position() + 1,
            "Read as a headline: the name of the source at its end was left out."));
    List<Token> kept = new ArrayList<>(head);
    kept.add(Token.of(Kind.END, tokens.get(dash).position()));
    return kept;
  }

  private static int lastDash(List<Token> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.is(Kind.DASH) || (token.is(Kind.OR) && token.text().equals("|"))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHead(List<Token> head) {
    return head.stream().filter(token -> token.is(Kind.WORD)).count() >= LEAST_WORDS
        && head.stream().allMatch(Headline::isProse)
        && isCapital(head.getFirst());
  }

  private static boolean isSource(List<Token> tail) {
    return !tail.isEmpty()
        && tail.size() <= MOST_WORDS_OF_SOURCE
        && tail.stream().allMatch(token -> token.is(Kind.WORD))
        && (isCapital(tail.getFirst()) || tail.getFirst().text().indexOf('.') > 0);
  }

  private static boolean isProse(Token token) {
    return switch (token.kind()) {
      case WORD, PHRASE, COMMA, DASH -> true;
      case AND, OR -> token.text().equals("and") || token.text().equals("or");
      default -> false;
    };
  }

  private static boolean isCapital(Token token) {
    return !token.text().isEmpty() && !Character.isLowerCase(token.text().codePointAt(0));
  }
}
