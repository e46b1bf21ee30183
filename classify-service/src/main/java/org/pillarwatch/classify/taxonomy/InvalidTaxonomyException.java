package org.pillarwatch.classify.taxonomy;

import java.util.List;

/** A taxonomy file that cannot be used; the message names every mistake with file, line, remedy. */
public final class InvalidTaxonomyException extends RuntimeException {

  private final transient List<String> mistakes;

  InvalidTaxonomyException(List<String> mistakes) {
    super(String.join("\n", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** The mistakes, one line each, in the order of the file. */
  public List<String> mistakes() {
    return mistakes;
  }
}
