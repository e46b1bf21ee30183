package org.pillarwatch.store.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          cuort ; cuort ; court
          cuort bribe ; cuort, bribe ; court AND bribe
          "the cuort" ; the, cuort ; "the court"
          cuort NEAR/5 brib* ; cuort ; court NEAR/5 brib*
          title:(cuort OR judge) ; cuort, judge ; title:(court OR judge)
          judge -cuort ; judge ; judge AND NOT cuort
          =cuort judge ; judge ; =cuort AND judge
          author:cuort judge ; judge ; author:cuort AND judge
          """)
  void replacesWordsThatTitleOrTextMustHave(String query, String words, String replaced) {
    assertThat(LANGUAGE.read(query))
        .isInstanceOfSatisfying(
            Understood.class,
            understood -> {
              assertThat(String.join(", ", understood.words())).isEqualTo(words);
              assertThat(understood.replacing(Map.of("cuort", "court"))).isEqualTo(replaced);
            });
  }

  @Test
  void aQueryOfSeveralPartsHasShorterOnes() {
    assertThat(LANGUAGE.read("court (bribe OR fraud) -lagos"))
        .isInstanceOfSatisfying(
            Understood.class,
            understood ->
                assertThat(understood.shorter())
                    .containsExactly(
                        new ShorterQuery("court", "(bribe OR fraud) AND NOT lagos"),
                        new ShorterQuery("bribe OR fraud", "court AND NOT lagos"),
                        new ShorterQuery("NOT lagos", "court AND (bribe OR fraud)")));
    assertThat(LANGUAGE.read("court -lagos"))
        .isInstanceOfSatisfying(
            Understood.class,
            understood ->
                assertThat(understood.shorter())
                    .containsExactly(new ShorterQuery("NOT lagos", "court")));
    assertThat(LANGUAGE.read("court OR bribe"))
        .isInstanceOfSatisfying(
            Understood.class, understood -> assertThat(understood.shorter()).isEmpty());
  }

  @Test
  void readsAQueryOnceForSeveralQuestionsOfOneRequest() {
    AtomicInteger asked = new AtomicInteger();
    QueryLanguage language =
        new QueryLanguage(
            new Vocabulary() {
              @Override
              public List<String> taxonomies() {
                return List.of("pillars");
              }

              @Override
              public List<String> topics(String taxonomy) {
                asked.incrementAndGet();
                return List.of("rights");
              }
            });

    QueryReading first = language.read("topic:rights court");
    int once = asked.get();
    QueryReading second = language.read("topic:rights court");

    assertThat(second).isEqualTo(first);
    assertThat(asked).hasValue(once);
    assertThat(once).isPositive();
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
