package org.pillarwatch.store.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.pillarwatch.store.search.words.WordPart;

/** Terms of a field with the places in the text that they were made of. */
final class LocatedTerms extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Located> terms = new ArrayList<>();
  private int at;
  private int position;

  private record Located(String term, WordPart part) {}

  /** Adds a term at the position of a part of the text; parts come in their order. */
  void add(String text, WordPart part) {
    terms.add(new Located(TermStream.bounded(text), part));
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  @Override
  public boolean incrementToken() {
    if (at == terms.size()) {
      return false;
    }
    Located next = terms.get(at++);
    clearAttributes();
    term.append(next.term());
    offsets.setOffset(next.part().start(), next.part().end());
    increment.setPositionIncrement(next.part().position() - position);
    position = next.part().position();
    return true;
  }

  @Override
  public void reset() {
    at = 0;
    position = -1;
  }
}
