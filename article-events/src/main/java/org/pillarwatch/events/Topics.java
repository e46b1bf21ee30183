package org.pillarwatch.events;

import java.util.List;

/**
 * Names and limits of the Kafka topics. Every record on articles between two stages is keyed by the
 * article's id, so that versions of one article stay in order.
 */
public final class Topics {

  /** {@link ArticleFetched}: written by ingest-service, read by classify-service. */
  public static final String ARTICLES_FETCHED = "articles.fetched";

  /** {@link ArticleClassified}: written by classify-service, read by store-service. */
  public static final String ARTICLES_CLASSIFIED = "articles.classified";

  /**
   * {@link ArticleLinked} and {@link StoryMerged}: written by store-service, for any consumer of
   * stories. Keyed by language, so that the decisions of one language stay in order.
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

  /** Partitions of a topic, the maximum number of replicas of a stage that share it. */
  public static final int PARTITIONS = 12;

  /** Maximum record size of a topic, in bytes. */
  public static final int MAX_RECORD_BYTES = 2 * 1024 * 1024;

  /** Maximum record size of a dead-letter topic: a record of the topic plus its cause headers. */
  public static final int MAX_DEAD_LETTER_BYTES = MAX_RECORD_BYTES + 256 * 1024;

  private Topics() {}

  /**
   * The dead-letter topic of {@code topic}, for records that fail permanently, with the cause in
   * headers.
   */
  public static String deadLetters(String topic) {
    return topic + ".dlt";
  }
}
