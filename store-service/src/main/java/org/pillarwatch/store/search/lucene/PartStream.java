package org.pillarwatch.store.search.lucene;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.pillarwatch.store.search.words.WordPart;

/** The terms of a field, made of the parts of a text that was cut once for all fields. */
final class PartStream extends TokenStream {

  private static final int LONGEST = 200;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<WordPart> parts;
  private final Function<WordPart, List<String>> terms;
  private Iterator<WordPart> rest;
  private Iterator<String> variants = List.<String>of().iterator();
  private int position = -1;
  private int steps;

  PartStream(List<WordPart> parts, Function<WordPart, List<String>> terms) {
    this.parts = parts;
    this.terms = terms;
    this.rest = parts.iterator();
  }

  @Override
  public boolean incrementToken() {
    while (!variants.hasNext()) {
      if (!rest.hasNext()) {
        return false;
      }
      WordPart part = rest.next();
      steps = part.position() - position;
      position = part.position();
      variants = terms.apply(part).iterator();
    }
    clearAttributes();
    String text = variants.next();
    term.append(text, 0, Math.min(text.length(), LONGEST));
    increment.setPositionIncrement(steps);
    steps = 0;
    return true;
  }

  @Override
  public void reset() {
    rest = parts.iterator();
    variants = List.<String>of().iterator();
    position = -1;
    steps = 0;
  }
}
