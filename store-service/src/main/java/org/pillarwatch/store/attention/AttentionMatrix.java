package org.pillarwatch.store.attention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Number of articles by topic and country. An article with several topics or countries is in
 * several cells, so that topics, countries and the total are counted apart.
 *
 * @param from beginning of the span of time; null when it has none
 * @param to its end; null when it has none
 * @param topics by topic, in any country
 * @param countries by country, of any topic
 * @param cells by topic and country, without empty ones
 */
record AttentionMatrix(
    String taxonomy,
    @Nullable Instant from,
    @Nullable Instant to,
    Cell total,
    List<Cell> topics,
    List<Cell> countries,
    List<Cell> cells) {

  /**
   * A number of articles.
   *
   * @param topic null stands for any
   * @param country null stands for any
   * @param articles all of them
   * @param stories those of them that are the first of their story
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cell(@Nullable String topic, @Nullable String country, long articles, long stories) {}

  /** Copies the lists. */
  AttentionMatrix {
    topics = List.copyOf(topics);
    countries = List.copyOf(countries);
    cells = List.copyOf(cells);
  }
}
