package org.pillarwatch.store.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A short part of an article around words of a query.
 *
 * @param in {@code summary} or {@code text}
 * @param start offset of the part in it, in UTF-16 code units
 * @param text the part as it stands there
 * @param spans where the words stand in the part
 * @param isEnd whether summary or text ends with the part
 */
public record Snippet(String in, int start, String text, List<TextSpan> spans, boolean isEnd) {

  private static final int LENGTH = 240;
  private static final int LEAD = 40;
  private static final int MOST_COMPARED = 200;

  /** Copies the list. */
  public Snippet {
    spans = List.copyOf(spans);
  }

  /**
   * The part of a text that shows most of the words, the earliest of several.
   *
   * @param in name of the text
   * @param spans where the words stand; at least one
   */
  static Snippet of(String in, String text, List<TextSpan> spans) {
    TextSpan best = spans.getFirst();
    int most = 0;
    for (TextSpan first : spans.subList(0, Math.min(MOST_COMPARED, spans.size()))) {
      int shown = words(text, spans, first.start(), first.start() + LENGTH - LEAD).size();
      if (shown > most) {
        most = shown;
        best = first;
      }
    }
    int start = start(text, best);
    int end = end(text, start, best);
    List<TextSpan> inside =
        spans.stream()
            .filter(span -> span.start() >= start && span.end() <= end)
            .map(span -> new TextSpan(span.start() - start, span.end() - start))
            .toList();
    return new Snippet(in, start, text.substring(start, end), inside, end == text.length());
  }

  /** The number of different words that it shows. */
  int words() {
    return words(text, spans, 0, text.length()).size();
  }

  private static Set<String> words(String text, List<TextSpan> spans, int from, int to) {
    Set<String> words = new HashSet<>();
    for (TextSpan span : spans) {
      if (span.start() >= from && span.end() <= to) {
        words.add(text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /** A little before a passage, where a word begins; scripts without spaces are cut anywhere. */
  private static int start(String text, TextSpan span) {
    int least = Math.max(0, span.start() - LEAD);
    if (least == 0) {
      return 0;
    }
    for (int i = least; i < span.start(); i++) {
      if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(least)) ? least + 1 : least;
  }

  private static int end(String text, int start, TextSpan span) {
    int most = Math.max(span.end(), start + LENGTH);
    if (most >= text.length()) {
      return text.length();
    }
    for (int i = most; i > span.end(); i--) {
      if (Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
