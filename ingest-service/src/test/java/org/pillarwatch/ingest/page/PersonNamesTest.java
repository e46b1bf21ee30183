package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a byline                  | By Ana Diaz                              | Ana Diaz
          several people            | By Ana Diaz, Li Wei and Jo Ray           | Ana Diaz;Li Wei;Jo Ray
          in German                 | Von Jan Maas und Eva Kern                | Jan Maas;Eva Kern
          in Danish                 | Trine Lund og Ole Berg                   | Trine Lund;Ole Berg
          degrees                   | Lauren Hale, MS, RDN                     | Lauren Hale
          a degree without a comma  | Lauren Hale MD                           | Lauren Hale
          what somebody is          | Ana Diaz, chief technology officer       | Ana Diaz
          the paper behind a name   | Jim Moss The Harbour Ledger              | Jim Moss
          a title alone             | Staff Reporter                           | Staff Reporter
          a picture's credit        | Ana Diaz (Image: Agency/Instagram)       | Ana Diaz
          an address                | Ana Diaz ana@ledger.example              | Ana Diaz
          a date                    | Ana Diaz, March 9                        | Ana Diaz
          a name with a conjunction | Dan Hart-Lee                             | Dan Hart-Lee
          a Korean reporter         | 신현주 기자                                | 신현주
          """)
  void readsNames(String how, String written, String names) {
    assertThat(PersonNames.in(List.of(written)))
        .as(how)
        .isEqualTo(Arrays.asList(names.split(";", -1)));
  }

  @ParameterizedTest
  @CsvSource({"https://ledger.example/staff/ana", "admin", "View all posts", "@ledger"})
  void refusesWhatIsNoName(String written) {
    assertThat(PersonNames.in(List.of(written))).isEmpty();
  }
}
