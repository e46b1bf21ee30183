package org.pillarwatch.chassis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.kafka.KafkaException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureClassifierTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void distinguishesTransientFromPermanentFailures(
      String situation, Throwable failure, boolean passes) {
    assertThat(FailureClassifier.isTransient(failure)).isEqualTo(passes);
  }

  static Stream<Arguments> distinguishesTransientFromPermanentFailures() {
    return Stream.of(
        Arguments.of("database away", new DataAccessResourceFailureException("gone"), true),
        Arguments.of("no connection free", new CannotCreateTransactionException("none"), true),
        Arguments.of("another was first", new OptimisticLockingFailureException("first"), true),
        Arguments.of(
            "broker slow, wrapped by Spring",
            new KafkaException("send failed", new TimeoutException("no ack")),
            true),
        Arguments.of("not allowed to write", wrapped(new TopicAuthorizationException("t")), true),
        Arguments.of("network slow", wrapped(new SocketTimeoutException("slow")), true),
        Arguments.of("interrupted", wrapped(new InterruptedException()), true),
        Arguments.of("constraint broken", new DataIntegrityViolationException("twice"), false),
        Arguments.of(
            "record too large",
            new CompletionException(
                new KafkaException("send failed", new RecordTooLargeException("2 MB"))),
            false),
        Arguments.of("file missing", wrapped(new FileNotFoundException("x")), false),
        Arguments.of("our own mistake", new NullPointerException(), false),
        Arguments.of("class missing", new NoClassDefFoundError("x"), false));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "22021, false, character not in repertoire",
    "22003, false, value out of range",
    "23505, false, unique violation",
    "54000, false, program limit exceeded",
    "08006, true, connection failure",
    "40P01, true, deadlock",
    "42P01, true, undefined table",
    "42501, true, insufficient privilege",
    "53100, true, disk full",
    "57P01, true, admin shutdown",
  })
  void believesWhatTheDatabaseSaysOfTheCause(String state, boolean passes, String name) {
    var failure =
        new InvalidDataAccessResourceUsageException("insert", new SQLException(name, state));

    assertThat(FailureClassifier.isTransient(failure)).isEqualTo(passes);
  }

  @Test
  void survivesCausesThatFormARing() {
    var outer = new IllegalStateException("outer");
    var inner = new IllegalStateException("inner", outer);
    outer.initCause(inner);

    assertThat(FailureClassifier.isTransient(outer)).isFalse();
  }

  private static RuntimeException wrapped(Exception cause) {
    return new IllegalStateException(cause);
  }
}
