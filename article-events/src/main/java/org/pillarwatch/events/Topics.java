package org.pillarwatch.events;

import java.util.List;

/**
 * The Kafka topics. Every record on articles between two stages is keyed by the article's id, so
 * that versions of one article stay in order.
 */
public final class Topics {

  /** {@link ArticleFetched}: written by ingest-service, read by classify-service. */
  public static final String ARTICLES_FETCHED = "articles.fetched";

  /** {@link ArticleClassified}: written by classify-service, read by store-service. */
  public static final String ARTICLES_CLASSIFIED = "articles.classified";

  /**
   * {@link ArticleLinked} and {@link StoryMerged}: written by store-service, for whoever wants to
   * follow stories. Keyed by language, so that what is decided about the stories of one language
   * stays in order.
   */
  public static final String STORIES = "stories";

  /** {@link ArticleWithdrawn}: written by ingest-service, read by store-service. */
  public static final String ARTICLES_WITHDRAWN = "articles.withdrawn";

  /**
   * {@link TaxonomyPublished}: written by classify-service, read by store-service. Compacted, keyed
   * by the id of the taxonomy, and of one partition, since its records are few and belong together.
   */
  public static final String TAXONOMIES = "taxonomies";

  /** Every topic between two stages, in the order an article passes them. */
  public static final List<String> ALL =
      List.of(ARTICLES_FETCHED, ARTICLES_CLASSIFIED, ARTICLES_WITHDRAWN, TAXONOMIES);

  /** How many replicas of a stage can share a topic. */
  public static final int PARTITIONS = 12;

  /** Largest record of a topic, in bytes. */
  public static final int MAX_RECORD_BYTES = 2 * 1024 * 1024;

  /**
   * Largest record of a dead-letter topic: a record of the topic and the headers that explain it.
   */
  public static final int MAX_DEAD_LETTER_BYTES = MAX_RECORD_BYTES + 256 * 1024;

  private Topics() {}

  /** Where records of {@code topic} go that no retry can help, each with its cause in headers. */
  public static String deadLetters(String topic) {
    return topic + ".dlt";
  }
}
