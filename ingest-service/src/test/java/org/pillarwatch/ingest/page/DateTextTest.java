package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          with an offset            | 2024-03-05T07:30:00-06:00         | 2024-03-05T07:30:00-06:00
          with a short offset       | 2024-03-05T07:30:00+0530          | 2024-03-05T07:30:00+05:30
          with a fraction           | 2024-03-05T07:30:00.123Z          | 2024-03-05T07:30:00Z
          without a zone            | 2024-03-05 07:30                  | 2024-03-05T07:30:00Z
          a day alone               | 2024-03-05                        | 2024-03-05T00:00:00Z
          digits alone              | 20240305                          | 2024-03-05T00:00:00Z
          as HTTP writes it         | Tue, 05 Mar 2024 07:30:00 GMT     | 2024-03-05T07:30:00Z
          seconds of the epoch      | 1709623800                        | 2024-03-05T07:30:00Z
          in American English       | March 5, 2024                     | 2024-03-05T00:00:00Z
          in British English        | 5th March 2024                    | 2024-03-05T00:00:00Z
          in Spanish                | 5 de marzo de 2024                | 2024-03-05T00:00:00Z
          in German                 | 5. März 2024                      | 2024-03-05T00:00:00Z
          in French                 | 14 juillet 2023                   | 2023-07-14T00:00:00Z
          with dots                 | 05.03.2024                        | 2024-03-05T00:00:00Z
          with a short year         | Di 05.03.24, 14:07 Uhr            | 2024-03-05T14:07:00Z
          in a sentence             | Posted on 5 March 2024 by J. Ruiz | 2024-03-05T00:00:00Z
          before another            | 5 March 2024, changed 9 May 2024  | 2024-03-05T00:00:00Z
          in Ukrainian              | 5 березня 2024, 07:30             | 2024-03-05T07:30:00Z
          in Arabic digits          | ٥ مارس ٢٠٢٤                       | 2024-03-05T00:00:00Z
          in Korean                 | 입력 2024년 3월 5일               | 2024-03-05T00:00:00Z
          in Vietnamese             | Thứ Hai, 25/03/2024 - 07:30       | 2024-03-25T07:30:00Z
          """)
  void readsDates(String how, String written, OffsetDateTime meant) {
    assertThat(DateText.parse(written)).as(how).contains(meant);
  }

  @Test
  void refusesDaysThatDoNotExist() {
    assertThat(DateText.parse("2024-02-30")).isEmpty();
    assertThat(DateText.parse("2024-13-01T00:00:00Z")).isEmpty();
  }

  @Test
  void refusesWhatSystemsWriteForNoDate() {
    assertThat(DateText.parse("1970-01-01T00:00:00+00:00")).isEmpty();
    assertThat(DateText.parse("0001-01-01")).isEmpty();
    assertThat(DateText.parse("1 January 1970")).isEmpty();
  }

  @Test
  void refusesWhatIsNoDate() {
    assertThat(DateText.parse("")).isEmpty();
    assertThat(DateText.parse("yesterday")).isEmpty();
    assertThat(DateText.parse("2024")).isEmpty();
    assertThat(DateText.parse("99999999999999999999")).isEmpty();
  }
}
