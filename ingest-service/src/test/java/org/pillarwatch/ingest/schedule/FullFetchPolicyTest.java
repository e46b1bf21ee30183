package org.pillarwatch.ingest.schedule;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullFetchPolicyTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "not yet,                   23, 199, false",
    "a day ago,                 24,   3, true",
    "after many 304 in an hour,  1, 200, true",
  })
  void isDueAfterADayOrManyVisits(String sentence, int hours, int visits, boolean due) {
    assertThat(new FullFetchPolicy(ofHours(24), 200).isDue(ofHours(hours), visits)).isEqualTo(due);
  }
}
