package org.pillarwatch.ingest.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the origin of each fact while an article is assembled. */
final class Origins {
  private final Map<String, String> byFact = new LinkedHashMap<>();

  /** The fact, or null when nothing states it. */
  <T> @Nullable T note(String fact, Optional<SourcedFact<T>> stated) {
    stated.ifPresent(told -> byFact.put(fact, told.origin()));
    return stated.map(SourcedFact::value).orElse(null);
  }

  Map<String, String> byFact() {
    return byFact;
  }
}
