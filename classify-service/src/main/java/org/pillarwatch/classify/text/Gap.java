package org.pillarwatch.classify.text;

/** Separator between a word and the word before it. */
public enum Gap {
  /** None: the first word of the text. */
  START,
  /** White space within a paragraph, or the end of a possessive. */
  SPACE,
  /** A single hyphen, as in "Guinea-Bissau". */
  HYPHEN,
  /** A single apostrophe, as in "d'Ivoire". */
  APOSTROPHE,
  /** A full stop that ends an abbreviation within a name, as in "St. Louis". */
  ABBREVIATION,
  /** A comma and perhaps white space. */
  COMMA,
  /** Other marks within a sentence: brackets, slashes, quotation marks, colons. */
  MARK,
  /** The end of a sentence. */
  SENTENCE,
  /** An empty line, or the end of a line after the end of a sentence. */
  PARAGRAPH;

  /** Returns whether words on both sides may belong to one phrase. */
  public boolean joins() {
    return switch (this) {
      case SPACE, HYPHEN, APOSTROPHE, ABBREVIATION -> true;
      case START, COMMA, MARK, SENTENCE, PARAGRAPH -> false;
    };
  }

  /** Returns whether a sentence begins after it. */
  public boolean opensSentence() {
    return switch (this) {
      case START, SENTENCE, PARAGRAPH -> true;
      case SPACE, HYPHEN, APOSTROPHE, ABBREVIATION, COMMA, MARK -> false;
    };
  }
}
