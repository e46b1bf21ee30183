package org.pillarwatch.store.story.decide;

import java.util.Collection;
import java.util.Map;

/** Where the texts of earlier articles lie: only those that may be originals are asked for. */
@FunctionalInterface
public interface Texts {

  /** The texts of these articles by number; one that is gone is missing. */
  Map<Long, String> of(Collection<Long> numbers);
}
