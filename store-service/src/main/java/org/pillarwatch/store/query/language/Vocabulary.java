package org.pillarwatch.store.query.language;

import java.util.List;

/** The topics that a query may name. */
public interface Vocabulary {

  /** Names of the taxonomies. */
  List<String> taxonomies();

  /** Ids of the topics of a taxonomy; empty when there is no such taxonomy. */
  List<String> topics(String taxonomy);
}
