package org.pillarwatch.classify.country;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarwatch.classify.text.Words;

/**
 * The line before the first sentence with place and date of writing: "HARARE, March 3 (Reuters) -".
 * The place of writing is weak evidence of what the article is about.
 */
final class Dateline {

  private static final int LONGEST = 100;

  /** Characters before the dash when neither capitals nor a date nor an agency are there to see. */
  private static final int LONGEST_PLACE = 30;

  private static final int LONGEST_PLACE_SENTENCE = 4;

  /**
   * Forms without a dash: an agency in brackets after the place ("Washington (CNN)"), place and
   * date in brackets, the place in capitals before a colon.
   */
  private static final Pattern FORMS =
      Pattern.compile(
          "\\s*(?:"
              + "\\p{Lu}[\\p{L}.' ]{1,30}(?:, [\\p{L}. ]{2,20})? ?\\((?:AP|AFP|CNN|EFE|UPI|DPA|dpa|Reuters|"
              + "REUTERS|ANSA|Lusa|IPS|Xinhua|Notimex|CBS|NBC|ABC|VOA|BBC|TASS|Tass|IANS|PTI|ANI)\\)"
              + "|\\(\\p{Lu}[\\p{L}' ]{1,30}, [^()]{0,25}\\d{1,4}\\)"
              + "|\\p{Lu}[\\p{L}' ]{1,25}, \\p{Lu}[\\p{L}. ]{1,20} [—–](?= )"
              + "|\\p{Lu}[\\p{Lu}' ]{2,25}(?:, [\\p{L}. ]{2,15})?: )");

  private Dateline() {}

  static void mark(List<Mention> mentions, Words text) {
    int end = Math.max(end(text), endOfPlaceSentence(mentions, text));
    for (Mention mention : mentions) {
      if (text.end(mention.last) > end) {
        return;
      }
      mention.markDateline();
    }
  }

  /** Returns the offset of the mark that ends the dateline, or 0 when there is none. */
  static int end(Words text) {
    if (text.count() < 2 || (text.isCased() && !isOpener(text))) {
      return 0;
    }
    String written = text.text();
    Matcher form = FORMS.matcher(written).region(0, Math.min(written.length(), LONGEST));
    if (form.lookingAt()) {
      return form.end();
    }
    int limit = Math.min(written.length() - 1, LONGEST);
    for (int at = text.start(0); at < limit; at++) {
      if (isDash(written, at)) {
        return isSigned(written.substring(0, at), text) ? at : 0;
      }
    }
    return 0;
  }

  private static boolean isOpener(Words text) {
    return text.isCapitalised(0) || Character.isDigit(text.text().charAt(text.start(0)));
  }

  /** "Washington. The bank said": a first sentence that is only a place, perhaps with its state. */
  private static int endOfPlaceSentence(List<Mention> mentions, Words text) {
    int next = 0;
    int end = 0;
    for (Mention mention : mentions) {
      if (mention.first != next || next > LONGEST_PLACE_SENTENCE) {
        break;
      }
      end = text.end(mention.last);
      next = mention.last + 1;
      if (next < text.count() && text.gap(next).opensSentence()) {
        return isFullStop(text.text(), end) ? end : 0;
      }
    }
    return 0;
  }

  private static boolean isFullStop(String written, int at) {
    return at < written.length() && written.charAt(at) == '.';
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

  /**
   * A place in capitals, a date or an agency in brackets distinguishes a dateline from a
   * parenthesis.
   */
  private static boolean isSigned(String line, Words text) {
    return text.isAllCapitals(0)
        || line.indexOf('(') > 0
        || line.chars().anyMatch(Character::isDigit)
        || (!text.isCased() && line.length() <= LONGEST_PLACE);
  }
}
