package org.pillarwatch.chassis.delivery;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells the two kinds of failure apart: a transient one passes by itself, so that the record waits
 * for as long as it takes; anything else is poison, which no retry can help.
 */
public final class Failures {

  /**
   * Classes of SQLSTATE that speak of the server's state, not of our data (PostgreSQL 18, appendix
   * A): connection, transaction rollback, resources, operator intervention, system error.
   */
  private static final Set<String> TRANSIENT_SQL_STATES =
      Set.of("08", "40", "53", "55", "57", "58");

  private Failures() {}

  /** Whether the failure, or one that caused it, passes by itself. */
  public static boolean isTransient(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(32) // Causes may form a ring.
        .anyMatch(Failures::passesByItself);
  }

  private static boolean passesByItself(Throwable failure) {
    return switch (failure) {
      case TransientDataAccessException e -> true;
      case RecoverableDataAccessException e -> true;
      case DataAccessResourceFailureException e -> true;
      case CannotCreateTransactionException e -> true;
      case RetriableException e -> true;
      case InterruptException e -> true;
      case InterruptedException e -> true;
      case IOException e -> isOfTheNetwork(e);
      case SQLException e -> speaksOfTheServer(e);
      default -> false;
    };
  }

  private static boolean isOfTheNetwork(IOException failure) {
    return failure instanceof java.net.SocketException
        || failure instanceof java.net.SocketTimeoutException
        || failure instanceof java.net.UnknownHostException
        || failure instanceof java.io.EOFException;
  }

  private static boolean speaksOfTheServer(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && state.length() == 5
        && TRANSIENT_SQL_STATES.contains(state.substring(0, 2));
  }
}
