package org.pillarwatch.ingest.page;

import org.jspecify.annotations.Nullable;

/** A run of text between two block boundaries: a paragraph, a heading, a caption, a menu entry. */
final class Block {
  final int index;
  final Box box;
  final String text;
  final int linkChars;
  final int strongChars;

  /** Characters in inline elements that are called after captions or credits. */
  final int captionChars;

  final int words;
  final int commas;
  final int stops;

  private final boolean unspaced;
  private @Nullable String comparable;
  private @Nullable String start;

  Block(int index, Box box, String text, Inline inline) {
    this.index = index;
    this.box = box;
    this.text = text;
    this.linkChars = Math.min(inline.links(), text.length());
    this.strongChars = Math.min(inline.strong(), text.length());
    this.captionChars = Math.min(inline.captions(), text.length());
    int wordCount = 0;
    int commaCount = 0;
    int stopCount = 0;
    int ideographs = 0;
    int unspacedLetters = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      byte kind = c < KINDS.length ? KINDS[c] : OTHER;
      if (kind == LETTER) {
        wordCount += inWord ? 0 : 1;
        inWord = true;
      } else if (kind != OTHER) {
        // Scripts that write words without blanks put them between clauses.
        boolean clause = c == ' ' && i > 0 && withoutBlanks(text.charAt(i - 1));
        commaCount += kind == COMMA || clause ? 1 : 0;
        stopCount += kind == STOP ? 1 : 0;
        inWord = false;
      } else if ((c >= 0x2E80 && Character.isIdeographic(c)) || (c >= 0x3040 && c <= 0x30FF)) {
        ideographs++;
        inWord = false;
      } else if (c >= THAI && c <= LAST_KHMER && withoutBlanks(c)) {
        unspacedLetters++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        wordCount += inWord ? 0 : 1;
        inWord = true;
      } else {
        inWord = false;
        commaCount += COMMAS.indexOf(c) >= 0 ? 1 : 0;
        stopCount += STOPS.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    // A written word of Chinese or Japanese is about two characters long.
    this.words = wordCount + (ideographs + 1) / 2 + (unspacedLetters + LETTERS - 1) / LETTERS;
    this.commas = commaCount;
    // Thai and Lao put no stops at all.
    this.unspaced = unspacedLetters >= CLAUSE;
    this.stops = stopCount == 0 && unspaced ? 1 : stopCount;
  }

  /** Numbers of characters of a block within inline elements of some kinds. */
  record Inline(int links, int strong, int captions) {}

  private static final String COMMAS = ",،、，;；፣፤፥၊՝";
  private static final String STOPS = ".!?。！？؟।۔…።፧။។៕།༎།։॥";

  // Kinds of ASCII characters; others are looked at one by one.
  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte COMMA = 2;
  private static final byte STOP = 3;
  private static final byte MARK = 4;
  private static final byte[] KINDS = new byte[0x80];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] =
          Character.isLetterOrDigit(c)
              ? LETTER
              : COMMAS.indexOf(c) >= 0 ? COMMA : STOPS.indexOf(c) >= 0 ? STOP : MARK;
    }
  }

  private static final char THAI = '\u0e00';
  private static final char LAST_KHMER = '\u17ff';

  /** Of a word of a script that writes words without blanks; vowel signs count. */
  private static final int LETTERS = 5;

  /** So many letters of such a script without a stop make a sentence. */
  private static final int CLAUSE = 40;

  /** Returns whether a character is a letter or sign of Thai, Lao, Tibetan, Burmese or Khmer. */
  private static boolean withoutBlanks(char c) {
    boolean script =
        (c >= THAI && c <= '\u0fff')
            || (c >= '\u1000' && c <= '\u109f')
            || (c >= '\u1780' && c <= LAST_KHMER);
    return script && STOPS.indexOf(c) < 0 && COMMAS.indexOf(c) < 0;
  }

  int chars() {
    return text.length();
  }

  /** The text without case, accents and punctuation. */
  String comparable() {
    if (comparable == null) {
      comparable = ComparableText.of(text).joined();
    }
    return comparable;
  }

  /** Letters and digits of its first characters. */
  String start() {
    if (start == null) {
      String squeezed = PageClues.squeezed(text.substring(0, Math.min(chars(), 2 * SAMPLE)));
      start = squeezed.substring(0, Math.min(squeezed.length(), SAMPLE));
    }
    return start;
  }

  private static final int SAMPLE = 40;

  double linkShare() {
    return (double) linkChars / text.length();
  }

  boolean heading() {
    return (box.tags & HEADINGS) != 0;
  }

  private static final int HEADINGS =
      HtmlElements.bit("h1")
          | HtmlElements.bit("h2")
          | HtmlElements.bit("h3")
          | HtmlElements.bit("h4")
          | HtmlElements.bit("h5")
          | HtmlElements.bit("h6");

  boolean endsLikeASentence() {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (STOPS.indexOf(c) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        return unspaced && withoutBlanks(c);
      }
    }
    return false;
  }

  /** A caption or credit, by its own box, by a small one around it, or by its elements. */
  boolean caption() {
    return isCaptionItself()
        || (box.parent != null && box.parent.is(BoxPurpose.CAPTION) && box.parent.isSmall());
  }

  /** A caption or credit, by its own box or by the elements that hold most of it. */
  boolean isCaptionItself() {
    return box.is(BoxPurpose.CAPTION)
        || box.tag.equals("figcaption")
        || captionChars > 0.6 * chars();
  }

  /** Reads like prose: sentences, few links. */
  boolean prose() {
    return words >= 8 && linkShare() < 0.5 && stops + commas > 0 && !heading();
  }
}
