package org.pillarwatch.store.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.pillarwatch.store.query.language.QueryReading.Refused;
import org.pillarwatch.store.query.language.QueryReading.Understood;

/** The specification of the language: each query with its canonical form or its refusal. */
class QueryLanguageTest {

  static final QueryLanguage LANGUAGE = new QueryLanguage(new TestVocabulary());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "understood.csv", delimiter = '\t', quoteCharacter = '\0')
  void understands(String query, String canonical) {
    assertThat(LANGUAGE.read(query))
        .isInstanceOfSatisfying(
            Understood.class,
            understood -> assertThat(understood.canonical()).isEqualTo(canonical));
    assertThat(LANGUAGE.read(canonical))
        .isInstanceOfSatisfying(
            Understood.class,
            again -> {
              assertThat(again.canonical()).isEqualTo(canonical);
              assertThat(again.warnings()).isEmpty();
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "refused.csv", delimiter = '\t', quoteCharacter = '\0')
  void refuses(String query, int column, String message) {
    assertThat(LANGUAGE.read(query))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.column()).as(refused.message()).isEqualTo(column);
              assertThat(refused.message()).contains(message);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "suggested.csv", delimiter = '\t', quoteCharacter = '\0')
  void suggestsWhatMayHaveBeenMeant(String query, String suggestion) {
    assertThat(LANGUAGE.read(query))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.suggestion()).isEqualTo(suggestion));
  }

  @Test
  void warnsWhenAndAndOrAreMixedWithoutBrackets() {
    assertThat(LANGUAGE.read("honduras OR guatemala migrantes"))
        .isInstanceOfSatisfying(
            Understood.class,
            understood ->
                assertThat(understood.warnings())
                    .singleElement()
                    .extracting(QueryWarning::message)
                    .asString()
                    .contains("honduras OR (guatemala AND migrantes)"));
  }

  @Test
  void warnsThatTheSourceOfAHeadlineWasLeftOut() {
    assertThat(LANGUAGE.read("Cae puente sobre río Ulúa - La Gaceta"))
        .isInstanceOfSatisfying(
            Understood.class,
            understood -> {
              assertThat(understood.canonical())
                  .isEqualTo("Cae AND puente AND sobre AND río AND Ulúa");
              assertThat(understood.warnings())
                  .singleElement()
                  .extracting(QueryWarning::column)
                  .isEqualTo(27);
            });
  }

  @Test
  void refusesALongQueryAtItsLimit() {
    assertThat(LANGUAGE.read("a ".repeat(151)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.column()).isEqualTo(301));
  }
}
