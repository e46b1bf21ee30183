package org.pillarwatch.store.query.language;

import org.pillarwatch.store.query.language.QueryNode.AnyOf;
import org.pillarwatch.store.query.language.QueryNode.Or;
import org.pillarwatch.store.query.language.QueryNode.Positioned;
import org.pillarwatch.store.query.language.QueryNode.Scoped;

/** What may stand beside NEAR, and how far apart. */
final class NearOperands {

  private static final int USUAL_DISTANCE = 10;
  private static final int MOST_DISTANCE = 100;

  private NearOperands() {}

  /** The most words from one operand to the other. */
  static int distance(Token near) {
    int distance = near.number() == 0 ? USUAL_DISTANCE : near.number();
    if (distance > MOST_DISTANCE) {
      throw new RefusalException(
          near.position(),
          "NEAR reaches at most %d words.".formatted(MOST_DISTANCE),
          "NEAR/" + MOST_DISTANCE);
    }
    return distance;
  }

  /** The operand as something that has positions in a text; refused when it has none. */
  static Positioned positioned(QueryNode node, Token token) {
    if (node instanceof Positioned positioned) {
      return positioned;
    }
    if (node instanceof Or or) {
      return new AnyOf(or.nodes().stream().map(each -> positioned(each, token)).toList());
    }
    String hint =
        node instanceof Scoped scoped
            ? " Put the field before brackets: %s:(a NEAR/10 b).".formatted(scoped.scope().field())
            : "";
    throw new RefusalException(
        token.position(), "NEAR stands between words, phrases and wildcards." + hint, null);
  }
}
