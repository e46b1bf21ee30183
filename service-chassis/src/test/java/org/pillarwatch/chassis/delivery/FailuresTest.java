package org.pillarwatch.chassis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.KafkaException;

class FailuresTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void tellsWhatPassesFromWhatStays(String situation, Throwable failure, boolean passes) {
    assertThat(Failures.isTransient(failure)).isEqualTo(passes);
  }

  static Stream<Arguments> tellsWhatPassesFromWhatStays() {
    return Stream.of(
        Arguments.of("database away", new DataAccessResourceFailureException("gone"), true),
        Arguments.of(
            "broker slow, wrapped by Spring",
            new KafkaException("send failed", new TimeoutException("no ack")),
            true),
        Arguments.of("database shutting down", wrapped(new SQLException("bye", "57P01")), true),
        Arguments.of("database disk full", wrapped(new SQLException("full", "53100")), true),
        Arguments.of("deadlock", wrapped(new SQLException("deadlock", "40P01")), true),
        Arguments.of("network slow", wrapped(new SocketTimeoutException("slow")), true),
        Arguments.of("interrupted", wrapped(new InterruptedException()), true),
        Arguments.of("value out of range", wrapped(new SQLException("range", "22003")), false),
        Arguments.of("constraint broken", new DataIntegrityViolationException("twice"), false),
        Arguments.of("record too large", wrapped(new RecordTooLargeException("2 MB")), false),
        Arguments.of("file missing", wrapped(new FileNotFoundException("x")), false),
        Arguments.of("our own mistake", new NullPointerException(), false));
  }

  @Test
  void survivesCausesThatFormARing() {
    var outer = new IllegalStateException("outer");
    var inner = new IllegalStateException("inner", outer);
    outer.initCause(inner);

    assertThat(Failures.isTransient(outer)).isFalse();
  }

  private static RuntimeException wrapped(Exception cause) {
    return new IllegalStateException(cause);
  }
}
