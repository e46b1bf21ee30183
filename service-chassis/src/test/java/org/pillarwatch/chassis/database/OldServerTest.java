package org.pillarwatch.chassis.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class OldServerTest {

  @Test
  void refusesAServerThatIsTooOld() {
    assertThatExceptionOfType(OldServerException.class)
        .isThrownBy(() -> OldServerException.refuse(15))
        .withMessage("the database is PostgreSQL 15; Pillarwatch needs 16 or newer");
  }

  @Test
  void acceptsTheOldestSupported() {
    assertThatCode(() -> OldServerException.refuse(16)).doesNotThrowAnyException();
  }
}
