package org.pillarwatch.store.consume;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.pillarwatch.chassis.delivery.Failures;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells what lies with a record's data from what lies with the database.
 *
 * <p>When in doubt it is the database: a missing table or a lost permission would otherwise send
 * every good article to the dead letters.
 */
final class DataErrors {

  /**
   * Classes of SQLSTATE (PostgreSQL 18, appendix A): data exception, integrity constraint
   * violation, program limit exceeded.
   */
  private static final Set<String> CLASSES = Set.of("22", "23", "54");

  private DataErrors() {}

  static boolean liesWithTheData(RuntimeException failure) {
    if (Failures.isTransient(failure)) {
      return false;
    }
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .findFirst()
        .map(DataErrors::isOfTheData)
        .orElseGet(() -> !isOfTheDatabase(failure));
  }

  private static boolean isOfTheData(String state) {
    return state.length() == 5 && CLASSES.contains(state.substring(0, 2));
  }

  private static boolean isOfTheDatabase(RuntimeException failure) {
    return failure instanceof DataAccessException || failure instanceof TransactionException;
  }
}
