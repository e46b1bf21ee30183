package org.pillarwatch.store.query.language;

import java.util.List;

/** Topics that a query may contain. */
public interface Vocabulary {

  /** Names of the taxonomies. */
  List<String> taxonomies();

  /** Ids of the topics of a taxonomy; empty when there is no such taxonomy. */
  List<String> topics(String taxonomy);
}
