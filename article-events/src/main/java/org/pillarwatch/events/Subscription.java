package org.pillarwatch.events;

import java.util.List;
import java.util.stream.Stream;

/**
 * A consumer group and the topic that it reads.
 *
 * @param group name of the group; several services must not use the same
 */
public record Subscription(String group, String topic) {

  /** Readers of {@link Topics#ARTICLES_FETCHED}. */
  public static final String CLASSIFY = "classify-service";

  /** Readers of {@link Topics#ARTICLES_CLASSIFIED}. */
  public static final String STORE = "store-service";

  /** Readers of {@link Topics#ARTICLES_WITHDRAWN}. */
  public static final String WITHDRAWALS = "store-service-withdrawals";

  /** Readers of {@link Topics#TAXONOMIES}. */
  public static final String TAXONOMIES = "store-service-taxonomies";

  /** Consumers of all dead-letter topics. */
  public static final String DEAD_LETTERS = "store-service-dead-letters";

  /** All consumer groups of the pipeline with their topics. */
  public static final List<Subscription> ALL =
      Stream.concat(
              Stream.of(
                  new Subscription(CLASSIFY, Topics.ARTICLES_FETCHED),
                  new Subscription(STORE, Topics.ARTICLES_CLASSIFIED),
                  new Subscription(WITHDRAWALS, Topics.ARTICLES_WITHDRAWN),
                  new Subscription(TAXONOMIES, Topics.TAXONOMIES)),
              Topics.ALL.stream()
                  .map(topic -> new Subscription(DEAD_LETTERS, Topics.deadLetters(topic))))
          .toList();
}
