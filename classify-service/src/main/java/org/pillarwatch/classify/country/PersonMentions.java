package org.pillarwatch.classify.country;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Drops the bare mentions of a person who was introduced by the full name: after "Jim Jordan" every
 * "Jordan" is the man, unless the article is sure of the place by another name.
 */
final class PersonMentions {

  private PersonMentions() {}

  static void drop(List<Mention> mentions) {
    Set<String> persons = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.isPerson()) {
        persons.add(mention.key());
      }
    }
    if (persons.isEmpty()) {
      return;
    }
    for (Mention mention : mentions) {
      if (!mention.isDropped()
          && !mention.isFirm()
          && persons.contains(mention.key())
          && !isNamedOtherwise(mention, mentions)) {
        mention.drop();
      }
    }
  }

  /** Returns whether the article contains another name of the same country. */
  private static boolean isNamedOtherwise(Mention own, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (!mention.isDropped()
          && !mention.sense().kind().onlyPoints()
          && mention.sense().country().equals(own.sense().country())
          && !mention.key().equals(own.key())) {
        return true;
      }
    }
    return false;
  }
}
