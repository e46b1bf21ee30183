package org.pillarwatch.store.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;

class DataErrorsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "22021, true, character not in repertoire",
    "23505, true, unique violation",
    "54000, true, program limit exceeded",
    "08006, false, connection failure",
    "40P01, false, deadlock",
    "42P01, false, undefined table",
    "42501, false, insufficient privilege",
    "53100, false, disk full",
    "57P01, false, admin shutdown",
  })
  void tellsDataFromDatabase(String state, boolean liesWithTheData, String name) {
    var failure = new UncategorizedSQLException("insert", "sql", new SQLException(name, state));

    assertThat(DataErrors.liesWithTheData(failure)).isEqualTo(liesWithTheData);
  }

  @Test
  void blamesTheRecordForAFailureOutsideOfTheDatabase() {
    assertThat(DataErrors.liesWithTheData(new IllegalArgumentException("odd"))).isTrue();
  }

  @Test
  void triesAgainWhenAnotherReplicaWasFirst() {
    assertThat(DataErrors.liesWithTheData(new OptimisticLockingFailureException("first")))
        .isFalse();
  }
}
