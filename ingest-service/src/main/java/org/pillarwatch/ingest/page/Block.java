package org.pillarwatch.ingest.page;

/** A run of text between two block boundaries: a paragraph, a heading, a caption, a menu entry. */
final class Block {
  final int index;
  final Box box;
  final String text;
  final int linkChars;
  final int strongChars;
  final int words;
  final int commas;
  final int stops;

  Block(int index, Box box, String text, int linkChars, int strongChars) {
    this.index = index;
    this.box = box;
    this.text = text;
    this.linkChars = Math.min(linkChars, text.length());
    this.strongChars = Math.min(strongChars, text.length());
    int wordCount = 0;
    int commaCount = 0;
    int stopCount = 0;
    int ideographs = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x2E80 && Character.isIdeographic(c)) || (c >= 0x3040 && c <= 0x30FF)) {
        ideographs++;
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
    this.words = wordCount + (ideographs + 1) / 2;
    this.commas = commaCount;
    this.stops = stopCount;
  }

  private static final String COMMAS = ",،、，;；";
  private static final String STOPS = ".!?。！？؟।۔…";

  int chars() {
    return text.length();
  }

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
        return false;
      }
    }
    return false;
  }

  /** Reads like prose: sentences, few links. */
  boolean prose() {
    return words >= 8 && linkShare() < 0.5 && stops + commas > 0 && !heading();
  }
}
