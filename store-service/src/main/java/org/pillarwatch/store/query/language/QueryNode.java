package org.pillarwatch.store.query.language;

import java.util.List;

/** A node of the syntax tree of a query. Every construct of the language is listed here. */
public sealed interface QueryNode {

  /** A node that matches at positions of a text and can therefore be an operand of {@code NEAR}. */
  sealed interface Positioned extends QueryNode {}

  /** Matches every article. */
  record Everything() implements QueryNode {}

  /**
   * A word in any of its grammatical forms.
   *
   * @param text in Unicode normal form C, as it was typed
   * @param exact whether only this form counts, with these accents
   */
  record Word(String text, boolean exact) implements Positioned {}

  /**
   * Words in this order, one directly after the other.
   *
   * @param text the words; the last letters of a word may be replaced by {@code *}
   * @param exact whether only these forms count, with these accents
   */
  record Phrase(String text, boolean exact) implements Positioned {}

  /**
   * Any word of this shape.
   *
   * @param pattern letters, {@code *} for any number of letters, {@code ?} for one
   */
  record Wildcard(String pattern) implements Positioned {}

  /** Any of several, each found at positions of a text. */
  record AnyOf(List<Positioned> choices) implements Positioned {
    /** Copies the list. */
    public AnyOf {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Two things close to each other.
   *
   * @param distance 1 when they must be neighbours
   * @param ordered whether the first must come first
   */
  record Near(Positioned first, Positioned second, int distance, boolean ordered)
      implements Positioned {}

  /** A query that is asked of one field only. */
  record Scoped(Scope scope, QueryNode node) implements QueryNode {}

  /** A fact that an article has or has not. */
  record Labelled(Label label, String value) implements QueryNode {}

  /**
   * The number of copies that are known of an article.
   *
   * @param most {@link Integer#MAX_VALUE} for any number
   */
  record Copies(int least, int most) implements QueryNode {}

  /**
   * The date of an article.
   *
   * @param expression relative to the moment of searching, or fixed
   */
  record Dated(DateBound bound, String expression) implements QueryNode {}

  /** All of several. */
  record And(List<QueryNode> nodes) implements QueryNode {
    /** Copies the list. */
    public And {
      nodes = List.copyOf(nodes);
    }
  }

  /** Any of several. */
  record Or(List<QueryNode> nodes) implements QueryNode {
    /** Copies the list. */
    public Or {
      nodes = List.copyOf(nodes);
    }
  }

  /** Everything else. */
  record Not(QueryNode node) implements QueryNode {}
}
