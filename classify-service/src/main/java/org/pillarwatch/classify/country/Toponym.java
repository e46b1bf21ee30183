package org.pillarwatch.classify.country;

import java.util.List;

/**
 * A name with everything it may mean; a name without a sense is a bystander, which is read over.
 *
 * @param doubtful as often a word, a surname or a first name as a place
 * @param givenName also a person's first name
 */
record Toponym(List<Sense> senses, boolean doubtful, boolean givenName) {

  Toponym {
    senses = List.copyOf(senses);
  }

  boolean isBystander() {
    return senses.isEmpty();
  }
}
