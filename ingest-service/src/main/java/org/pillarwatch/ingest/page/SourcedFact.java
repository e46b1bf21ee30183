package org.pillarwatch.ingest.page;

import java.util.Optional;
import java.util.function.Function;

/**
 * A fact about an article with its origin.
 *
 * @param origin see {@link ExtractedArticle#origins}
 */
record SourcedFact<T>(T value, String origin) {

  <R> SourcedFact<R> map(Function<T, R> reading) {
    return new SourcedFact<>(reading.apply(value), origin);
  }

  <R> Optional<SourcedFact<R>> flatMap(Function<T, Optional<R>> reading) {
    return reading.apply(value).map(read -> new SourcedFact<>(read, origin));
  }
}
