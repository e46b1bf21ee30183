package org.pillarwatch.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @Test
  void passesOverSoftHyphensWithinWords() {
    Words words = Words.of("El al\u00adcal\u00adde de Tegu\u00adcigalpa\u00ad.");

    assertThat(words.folded(1)).isEqualTo("alcalde");
    assertThat(words.folded(3)).isEqualTo("tegucigalpa");
    assertThat(words.written(1, 1)).isEqualTo("al\u00adcal\u00adde");
    assertThat(words.count()).isEqualTo(4);
  }

  @Test
  void foldsCaseAndAccents() {
    assertThat(folded("Pérez visitó SÃO PAULO, Łódź y Großbritannien"))
        .containsExactly("perez", "visito", "sao", "paulo", "lodz", "y", "grossbritannien");
  }

  @Test
  void foldsComposedAndDecomposedAccentsAlike() {
    assertThat(folded("Me\u0301xico")).isEqualTo(folded("México"));
  }

  @Test
  void keepsThePlacesOfWordsInTheOriginalText() {
    Words words = Words.of("«¡Viva México!», cantó Æsop.");

    assertThat(words.written(1, 1)).isEqualTo("México");
    assertThat(words.folded(3)).isEqualTo("aesop");
    assertThat(words.written(3, 3)).isEqualTo("Æsop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hon\u00ADdu\u00ADras", "Hon\u2060duras", "\uFEFFHonduras", "Hondu\u200Dras"})
  void readsAcrossInvisibleCharacters(String written) {
    Words words = Words.of("en " + written + " hoy");

    assertThat(folded(words.text())).containsExactly("en", "honduras", "hoy");
    assertThat(words.written(1, 1).replaceAll("\\p{Cf}", "")).isEqualTo("Honduras");
  }

  @Test
  void leavesInvisibleCharactersAtTheEndOutOfTheWord() {
    Words words = Words.of("Lima\u00AD, Cusco");

    assertThat(words.written(0, 0)).isEqualTo("Lima");
    assertThat(words.gap(1)).isEqualTo(Gap.COMMA);
  }

  @Test
  void readsEachHanCharacterAsAWord() {
    assertThat(folded("墨西哥2026年")).containsExactly("墨", "西", "哥", "2026", "年");
  }

  @Test
  void keepsAbbreviationsWithInnerStopsWhole() {
    assertThat(folded("The U.S. and EE.UU. met in N.J., not U.K. or U.S-led"))
        .containsExactly(
            "the", "u.s.", "and", "ee.uu.", "met", "in", "n.j.", "not", "u.k.", "or", "u.s.",
            "led");
  }

  @Test
  void distinguishesAPronounFromACountry() {
    Words words = Words.of("they told us that US troops left");

    assertThat(words.isAllCapitals(2)).isFalse();
    assertThat(words.isAllCapitals(4)).isTrue();
  }

  @Test
  void dropsThePossessive() {
    Words words = Words.of("China’s and Brazil's farmers' markets");

    assertThat(folded(words.text()))
        .containsExactly("china", "and", "brazil", "farmers", "markets");
    assertThat(words.gap(1)).isEqualTo(Gap.SPACE);
    assertThat(words.gap(4)).isEqualTo(Gap.SPACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Guinea-Bissau | HYPHEN",
        "d'Ivoire | APOSTROPHE",
        "St. Louis | ABBREVIATION",
        "Paris, Texas | COMMA",
        "left. Texas | SENTENCE",
        "both; Texas | MARK",
        "Texas (Austin | MARK",
        "Costa Rica | SPACE",
      })
  void returnsTheGapBetweenTwoWords(String text, Gap gap) {
    assertThat(Words.of(text).gap(1)).isEqualTo(gap);
  }

  @Test
  void distinguishesAWrappedLineFromAParagraph() {
    Words words = Words.of("wrapped\nline.\nNext paragraph\n\nAnother");

    assertThat(words.gap(1)).isEqualTo(Gap.SPACE);
    assertThat(words.gap(2)).isEqualTo(Gap.PARAGRAPH);
    assertThat(words.gap(4)).isEqualTo(Gap.PARAGRAPH);
  }

  @Test
  void knowsWhenCapitalsMeanNothing() {
    assertThat(Words.of("CHILE COPPER OUTPUT RISES").isCased()).isFalse();
    assertThat(Words.of("chile copper output rises").isCased()).isFalse();
    assertThat(Words.of("Chile copper output rises").isCased()).isTrue();
  }

  @Test
  void readsAnEmptyText() {
    assertThat(Words.of(" – …").count()).isZero();
  }

  private static List<String> folded(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.count()).mapToObj(words::folded).toList();
  }
}
