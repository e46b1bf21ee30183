package org.pillarwatch.chassis.delivery;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Classifies failures: a transient failure is caused by a dependency and ends by itself or through
 * an operator, so the record is retried without limit; poison is caused by the record, and no retry
 * can succeed.
 *
 * <p>Failures of database, broker and network are transient unless they blame the record: otherwise
 * a missing table or permission would dead-letter every valid article. All other failures are
 * poison.
 */
public final class FailureClassifier {

  /**
   * Classes of SQLSTATE that are caused by the data (PostgreSQL 18, appendix A): data exception,
   * integrity constraint violation, program limit exceeded.
   */
  private static final Set<String> STATES_OF_THE_DATA = Set.of("22", "23", "54");

  private enum Verdict {
    TRANSIENT,
    POISON,
    UNDECIDED
  }

  private FailureClassifier() {}

  /**
   * Returns whether the failure is transient; the innermost cause that can be classified decides.
   */
  public static boolean isTransient(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .limit(32) // Causes can be cyclic.
            .map(FailureClassifier::verdict)
            .reduce(Verdict.UNDECIDED, (outer, inner) -> inner == Verdict.UNDECIDED ? outer : inner)
        == Verdict.TRANSIENT;
  }

  private static Verdict verdict(Throwable failure) {
    return switch (failure) {
      case SQLException e -> poisonIf(speaksOfTheData(e));
      case DataIntegrityViolationException e -> Verdict.POISON;
      case DataAccessException e -> Verdict.TRANSIENT;
      case TransactionException e -> Verdict.TRANSIENT;
      case KafkaException e -> poisonIf(speaksOfTheRecord(e));
      case IOException e -> isOfTheNetwork(e) ? Verdict.TRANSIENT : Verdict.UNDECIDED;
      case InterruptedException e -> Verdict.TRANSIENT;
      default -> Verdict.UNDECIDED;
    };
  }

  private static Verdict poisonIf(boolean liesWithTheRecord) {
    return liesWithTheRecord ? Verdict.POISON : Verdict.TRANSIENT;
  }

  private static boolean speaksOfTheData(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && state.length() == 5
        && STATES_OF_THE_DATA.contains(state.substring(0, 2));
  }

  private static boolean speaksOfTheRecord(KafkaException failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof RecordBatchTooLargeException
        || failure instanceof InvalidRecordException
        || failure instanceof SerializationException;
  }

  private static boolean isOfTheNetwork(IOException failure) {
    return failure instanceof SocketException
        || failure instanceof SocketTimeoutException
        || failure instanceof UnknownHostException
        || failure instanceof EOFException;
  }
}
