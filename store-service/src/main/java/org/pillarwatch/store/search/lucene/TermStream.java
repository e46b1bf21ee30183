package org.pillarwatch.store.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms of a field that were made beforehand. Sets all its attributes, so that none is cleared. */
final class TermStream extends TokenStream {

  private static final int LONGEST = 200;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<String> terms;
  private final List<Integer> steps;
  private int at;

  /**
   * Creates a stream that reads what the lists hold when it is reset.
   *
   * @param steps from each position to the next; empty when each term has a position of its own
   */
  TermStream(List<String> terms, List<Integer> steps) {
    this.terms = terms;
    this.steps = steps;
  }

  /** The part of a word that the index keeps. */
  static String bounded(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  @Override
  public boolean incrementToken() {
    if (at == terms.size()) {
      return false;
    }
    String text = terms.get(at);
    term.setEmpty();
    term.append(bounded(text));
    increment.setPositionIncrement(steps.isEmpty() ? 1 : steps.get(at));
    at++;
    return true;
  }

  @Override
  public void reset() {
    at = 0;
  }
}
