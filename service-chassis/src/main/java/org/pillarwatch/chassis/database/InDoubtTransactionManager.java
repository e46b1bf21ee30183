package org.pillarwatch.chassis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.chassis.delivery.RootCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transaction manager that resolves in-doubt commits: when the response to a commit is lost, it
 * looks up the outcome in PostgreSQL on another connection, so that counters updated after a commit
 * miss none.
 *
 * <p>If the database does not answer in time, the commit counts as failed. Then the work is
 * repeated, so it must be idempotent, and only the counters miss the first time. The cost is one
 * short query per transaction. Safe for use by many threads.
 *
 * @see <a href="https://www.postgresql.org/docs/18/functions-info.html">pg_xact_status</a>
 */
final class InDoubtTransactionManager extends JdbcTransactionManager {

  private static final Logger log = LoggerFactory.getLogger(InDoubtTransactionManager.class);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

  private final DataSource source;
  private final JdbcClient bound;
  private final Duration patience;

  /**
   * @param patience how long to look up the outcome of one transaction
   */
  InDoubtTransactionManager(DataSource source, Duration patience) {
    super(source);
    this.source = source;
    this.bound = JdbcClient.create(source);
    this.patience = patience;
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    Optional<String> id = currentId();
    try {
      super.doCommit(status);
    } catch (TransactionException | DataAccessException failure) {
      if (id.isEmpty() || !wasCommitted(id.get())) {
        throw failure;
      }
      RootCause cause = RootCause.of(failure);
      log.info("commit=done answer=lost cause={} message=\"{}\"", cause.kind(), cause.message());
    }
  }

  /** The id of the current transaction; empty when it changed nothing. */
  private Optional<String> currentId() {
    return bound
        .sql("select pg_current_xact_id_if_assigned()::text")
        .query(String.class)
        .optional();
  }

  private boolean wasCommitted(String id) {
    long start = System.nanoTime();
    try {
      do {
        String end = endOf(id);
        if (end != null) {
          return end.equals("committed");
        }
        Thread.sleep(BETWEEN_QUESTIONS);
      } while (System.nanoTime() - start < patience.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Queries on a new connection, since the one bound to this thread is lost. */
  private @Nullable String endOf(String id) {
    try (Connection other = source.getConnection();
        PreparedStatement question =
            other.prepareStatement(
                "select nullif(pg_xact_status(?::xid8), 'in progress') as known")) {
      question.setString(1, id);
      try (ResultSet answer = question.executeQuery()) {
        answer.next();
        return answer.getString("known");
      }
    } catch (SQLException e) {
      log.debug("transaction={} outcome=unknown", id, e);
      return null;
    }
  }
}
