package org.pillarwatch.store.query.language;

/**
 * A token of a query.
 *
 * @param text its text; empty if the kind suffices
 * @param number distance of {@link Kind#NEAR}, {@link Kind#ORDERED_NEAR} and {@link Kind#PHRASE}; 0
 *     when none was given
 * @param position of its first character, from 0
 */
record Token(Kind kind, String text, int number, int position) {

  /** Kind of a token. */
  enum Kind {
    WORD,
    WILDCARD,
    PHRASE,
    EVERYTHING,
    /** Name of a field, in lower case; its value follows. */
    FIELD,
    /** Value of a field that holds no text. */
    VALUE,
    AND,
    OR,
    NOT,
    NEAR,
    ORDERED_NEAR,
    /** {@code NEAR(} that is followed by its two parts. */
    NEAR_CALL,
    /** {@code =} before a word. */
    EXACT,
    OPEN,
    CLOSE,
    COMMA,
    /** A dash or bar between two spaces, as before the source of a headline. */
    DASH,
    END
  }

  static Token of(Kind kind, int position) {
    return new Token(kind, "", 0, position);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
