package org.pillarwatch.ingest.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 03 Mar 2026 08:15:00 +0100      | 2026-03-03T07:15:00Z
          Tue, 3 Mar 26 08:15 GMT              | 2026-03-03T08:15:00Z
          Tue, 03 Mar 2026 08:15:00 EST        | 2026-03-03T13:15:00Z
          Tue, 07 Jul 2026 08:15:00 ET         | 2026-07-07T12:15:00Z
          Tue, 03 Mar 2026 08:15:00 GMT+2      | 2026-03-03T06:15:00Z
          Tue, 03 Mar 2026 08:15:00 (UTC)      | 2026-03-03T08:15:00Z
          Tue Mar  3 08:15:00 CET 2026         | 2026-03-03T07:15:00Z
          March 3, 2026 8:15 PM                | 2026-03-03T20:15:00Z
          March 3rd, 2026 at 12:05 a.m. PST    | 2026-03-03T08:05:00Z
          2026-03-03T08:15:00Z                 | 2026-03-03T08:15:00Z
          2026-03-03T08:15:00.123456+05:30     | 2026-03-03T02:45:00Z
          2026-03-03T08:15-0600                | 2026-03-03T14:15:00Z
          2026-03-03 08:15:00 Europe/Madrid    | 2026-03-03T07:15:00Z
          2026-03-03                           | 2026-03-03T00:00:00Z
          2026-03                              | 2026-03-01T00:00:00Z
          2026                                 | 2026-01-01T00:00:00Z
          2026/3/3 8:15                        | 2026-03-03T08:15:00Z
          20260303                             | 2026-03-03T00:00:00Z
          20260303T081500Z                     | 2026-03-03T08:15:00Z
          2026-03-03T24:00:00Z                 | 2026-03-04T00:00:00Z
          2016-12-31T23:59:60Z                 | 2016-12-31T23:59:59Z
          1772525700                           | 2026-03-03T08:15:00Z
          1772525700000                        | 2026-03-03T08:15:00Z
          26/06/2026 08:15                     | 2026-06-26T08:15:00Z
          06/26/2026                           | 2026-06-26T00:00:00Z
          03.04.2026 08:15                     | 2026-04-03T08:15:00Z
          mar., 01 déc. 2026 10:00:00 +0100    | 2026-12-01T09:00:00Z
          martes, 3 de marzo de 2026           | 2026-03-03T00:00:00Z
          3 marzo 2026 - 08:15                 | 2026-03-03T08:15:00Z
          Вт, 03 мар 2026 08:15:00 +0300       | 2026-03-03T05:15:00Z
          3. März 2026, 08:15 MEZ              | 2026-03-03T07:15:00Z
          2026年3月3日 08:15                      | 2026-03-03T08:15:00Z
          2026-03-03 오후 8:15:00                | 2026-03-03T20:15:00Z
          """)
  void readsTheFormsThatFeedsUse(String written, Instant meant) {
    assertThat(FeedDates.read(written)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2 days ago",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "0",
        "2300-01-01",
        "04/07/2026",
        "2026-02-30",
        "Tue, 03 Foo 2026",
        "32 March 2026",
        "2026-03-03T25:00:00Z",
        "12:30"
      })
  void refusesWhatItCannotTrust(String written) {
    assertThat(FeedDates.read(written)).isEmpty();
  }
}
