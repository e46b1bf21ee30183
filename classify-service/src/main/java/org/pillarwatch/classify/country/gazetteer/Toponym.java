package org.pillarwatch.classify.country.gazetteer;

import java.util.List;

/**
 * A name with everything it may mean; a name without a sense is a bystander, which is read over.
 *
 * @param doubtful as often a word, a surname or a first name as a place
 * @param givenName also a person's first name
 */
public record Toponym(List<Sense> senses, boolean doubtful, boolean givenName) {

  public Toponym {
    senses = List.copyOf(senses);
  }

  public boolean isBystander() {
    return senses.isEmpty();
  }
}
