package org.pillarwatch.store.story;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides stories when a test says so. */
public final class TestStories {

  private TestStories() {}

  /** Decides what is due, as a replica does that has just started. */
  public static void decide(DataSource database) {
    worker(
            JdbcClient.create(database),
            new NamedParameterJdbcTemplate(database),
            new JdbcTransactionManager(database))
        .decideWhatIsDue();
  }

  /** A replica that has just started, with stories of three days. */
  static StoryWorker worker(
      JdbcClient jdbc,
      NamedParameterJdbcOperations batches,
      PlatformTransactionManager transactions) {
    return new StoryWorker(
        new StoryDecisionTable(jdbc, batches),
        new StoryConstraintTable(jdbc),
        new TransactionTemplate(transactions),
        InstantSource.system(),
        new StoryProperties(Duration.ofDays(3), true),
        new SimpleMeterRegistry());
  }
}
