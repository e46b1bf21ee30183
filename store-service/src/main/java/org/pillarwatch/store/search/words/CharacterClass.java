package org.pillarwatch.store.search.words;

import com.ibm.icu.lang.UScript;

/** What a character does to the words of a text. */
enum CharacterClass {
  /** Separates words. */
  OTHER,
  LETTER,
  DIGIT,
  /** Belongs to the letter before it: accents, and format characters that cannot be seen. */
  MARK,
  /** A word of its own, in scripts that do not separate words. */
  ALONE;

  private static final int KNOWN = 0x10000;
  private static final int FIRST_ALONE = 0x0E00;
  private static final CharacterClass[] CLASSES = classes();

  /** The class of a code point. */
  static CharacterClass of(int codePoint) {
    return codePoint < KNOWN ? CLASSES[codePoint] : decided(codePoint);
  }

  private static CharacterClass[] classes() {
    CharacterClass[] classes = new CharacterClass[KNOWN];
    for (int c = 0; c < KNOWN; c++) {
      classes[c] = decided(c);
    }
    return classes;
  }

  private static CharacterClass decided(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          MARK;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          letter(c);
      default -> OTHER;
    };
  }

  private static CharacterClass letter(int c) {
    if (c < FIRST_ALONE) {
      return LETTER;
    }
    return switch (UScript.getScript(c)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.HANGUL,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR ->
          ALONE;
      // Signs of kana that belong to several scripts: the long vowel, half-width voicing.
      case UScript.COMMON -> c == 0xFF9E || c == 0xFF9F ? MARK : c >= 0x3000 ? ALONE : LETTER;
      default -> LETTER;
    };
  }
}
