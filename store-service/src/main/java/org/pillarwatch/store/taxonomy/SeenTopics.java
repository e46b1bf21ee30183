package org.pillarwatch.store.taxonomy;

import java.util.List;

/** The topics that tags have named so far, whether configured or not. */
@FunctionalInterface
public interface SeenTopics {

  /** Ids of one taxonomy in alphabetical order. */
  List<String> of(String taxonomy);
}
