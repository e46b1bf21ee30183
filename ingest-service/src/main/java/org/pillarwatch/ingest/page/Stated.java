package org.pillarwatch.ingest.page;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that is said of an article, and where.
 *
 * @param origin see {@link ExtractedArticle#origins}
 */
record Stated<T>(T value, String origin) {

  <R> Stated<R> map(Function<T, R> reading) {
    return new Stated<>(reading.apply(value), origin);
  }

  <R> Optional<Stated<R>> flatMap(Function<T, Optional<R>> reading) {
    return reading.apply(value).map(read -> new Stated<>(read, origin));
  }
}
