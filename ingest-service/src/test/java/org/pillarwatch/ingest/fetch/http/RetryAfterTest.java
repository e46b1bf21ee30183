package org.pillarwatch.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  static final Instant NOON = Instant.parse("2021-07-29T12:00:00Z");

  @Test
  void countsSeconds() {
    assertThat(RetryAfter.parse("120", NOON)).contains(Duration.ofMinutes(2));
  }

  @Test
  void waitsUntilADate() {
    assertThat(RetryAfter.parse("Thu, 29 Jul 2021 12:40:00 GMT", NOON))
        .contains(Duration.ofMinutes(40));
  }

  @Test
  void doesNotWaitForThePast() {
    assertThat(RetryAfter.parse("Thu, 29 Jul 2021 11:00:00 GMT", NOON)).contains(Duration.ZERO);
  }

  @Test
  void doesNotWaitForEver() {
    assertThat(RetryAfter.parse("999999999999", NOON)).contains(Duration.ofDays(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "Thu, 40 Jul 2021 12:40:00 GMT"})
  void readsNothingElse(String value) {
    assertThat(RetryAfter.parse(value, NOON)).isEmpty();
  }
}
