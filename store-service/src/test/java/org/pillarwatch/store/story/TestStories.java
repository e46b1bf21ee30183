package org.pillarwatch.store.story;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides stories when a test says so. */
public final class TestStories {

  private TestStories() {}

  /** Decides what is due, as a replica does that has just started. */
  public static void decide(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    new StoryWorker(
            new StoryDecisionTable(jdbc, new NamedParameterJdbcTemplate(database)),
            new StoryConstraintTable(jdbc),
            new TransactionTemplate(new JdbcTransactionManager(database)),
            InstantSource.system(),
            new StoryProperties(Duration.ofDays(3), true),
            new SimpleMeterRegistry())
        .decideWhatIsDue();
  }
}
