package org.pillarwatch.classify.country;

import java.util.List;
import org.pillarwatch.classify.text.Words;

/**
 * The line before the first sentence that says where and when an article was written: "HARARE,
 * March 3 (Reuters) -". The place of writing is weak evidence of what the article is about.
 */
final class Dateline {

  private static final int LONGEST = 100;

  /** Characters before the dash when neither capitals nor a date nor an agency are there to see. */
  private static final int LONGEST_PLACE = 30;

  private Dateline() {}

  static void mark(List<Mention> mentions, Words text) {
    int end = end(text);
    for (Mention mention : mentions) {
      if (text.end(mention.last) > end) {
        return;
      }
      mention.markDateline();
    }
  }

  /** Returns the offset of the dash that ends the dateline, or 0 when there is none. */
  static int end(Words text) {
    if (text.count() < 2 || (text.isCased() && !text.isCapitalised(0))) {
      return 0;
    }
    String written = text.text();
    int limit = Math.min(written.length() - 1, LONGEST);
    for (int at = text.start(0); at < limit; at++) {
      if (isDash(written, at)) {
        return isSigned(written.substring(0, at), text) ? at : 0;
      }
    }
    return 0;
  }

  private static boolean isDash(String written, int at) {
    char c = written.charAt(at);
    char before = at > 0 ? written.charAt(at - 1) : ' ';
    char next = written.charAt(at + 1);
    boolean apart =
        (before == ' ' || before == '.' || before == ')') && (next == ' ' || next == '\n');
    return c == '—'
        || (c == '-' && next == '-')
        || ((c == '-' || c == '–') && apart)
        || (c == '\uFFFD' && apart);
  }

  /** A place in capitals, a date or an agency in brackets tells a dateline from a parenthesis. */
  private static boolean isSigned(String line, Words text) {
    return text.isAllCapitals(0)
        || line.indexOf('(') > 0
        || line.chars().anyMatch(Character::isDigit)
        || (!text.isCased() && line.length() <= LONGEST_PLACE);
  }
}
