package org.pillarwatch.store;

import java.time.Duration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaves no article and no story of other tests behind. */
public final class EmptyStore {

  private static final RetryTemplate AFTER_WAITING =
      new RetryTemplate(
          RetryPolicy.builder()
              .includes(
                  PessimisticLockingFailureException.class,
                  // The relay of stories holds its locks while it waits for a Kafka that is away.
                  DataAccessResourceFailureException.class)
              .maxRetries(20)
              .delay(Duration.ofMillis(100))
              .build());

  private EmptyStore() {}

  /**
   * Empties the tables while the service's own jobs go on, which may take the same locks in another
   * order: PostgreSQL then ends one of the two.
   */
  public static void empty(JdbcClient jdbc) {
    AFTER_WAITING.invoke(() ->
        jdbc.sql(
                "truncate article, story, story_article, story_merged, undecided, seen, mute, beat"
                    + " cascade")
            .update());
  }
}
