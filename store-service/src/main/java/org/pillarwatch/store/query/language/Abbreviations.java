package org.pillarwatch.store.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pillarwatch.store.query.language.Token.Kind;

/** Joins the halves of Spanish plural abbreviations: EE. UU., FF. AA., RR. HH. */
final class Abbreviations {

  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");

  /** A dot and a space may stand between the halves. */
  private static final int MOST_BETWEEN = 2;

  private Abbreviations() {}

  static List<Token> joined(List<Token> tokens) {
    List<Token> joined = new ArrayList<>();
    for (Token token : tokens) {
      if (!joined.isEmpty() && isHalf(joined.getLast()) && isHalf(token)) {
        Token before = joined.getLast();
        int between = token.position() - before.position() - before.text().length();
        if (between <= MOST_BETWEEN) {
          joined.removeLast();
          joined.add(new Token(Kind.WORD, before.text() + token.text(), 0, before.position()));
          continue;
        }
      }
      joined.add(token);
    }
    return joined;
  }

  private static boolean isHalf(Token token) {
    return token.is(Kind.WORD) && DOUBLED.matcher(token.text()).matches();
  }
}
