package org.pillarwatch.store.story.decide;

import java.util.Collection;
import java.util.Map;

/** Source of the texts of earlier articles; only possible originals are requested. */
@FunctionalInterface
public interface Texts {

  /** The texts of these articles by number; one that is gone is missing. */
  Map<Long, String> of(Collection<Long> numbers);
}
