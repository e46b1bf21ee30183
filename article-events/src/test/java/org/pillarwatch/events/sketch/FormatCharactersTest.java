package org.pillarwatch.events.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatCharactersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Ha\u00adfen", "Ha\u200bfen", "Ha\u2060fen", "\ufeffHafen", "Hafen\u00ad"})
  void leavesOutWhatNobodySees(String text) {
    assertThat(FormatCharacters.without(text)).isEqualTo("Hafen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hafen",
        "می\u200cرود",
        "👩\u200d🚒",
        "\u200eabc",
        "กข\u200bคง",
        "a b-c",
        "a \u00ad b"
      })
  void keepsTheRest(String text) {
    assertThat(FormatCharacters.without(text)).isSameAs(text);
  }

  @Test
  void joinsLettersButNoWordsOfSoutheastAsia() {
    assertThat(FormatCharacters.joins("می\u200cرود", 2)).isTrue();
    assertThat(FormatCharacters.joins("ក\u200bខ", 1)).isFalse();
    assertThat(FormatCharacters.joins("a b", 1)).isFalse();
  }
}
