package org.pillarwatch.classify.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhraseTrieTest {

  private final PhraseTrie.Builder<String> phrases = PhraseTrie.builder();

  @Test
  void findsTheLongestPhrase() {
    phrases.add("Guinea", "GN");
    phrases.add("Guinea-Bissau", "GW");

    assertThat(find("GUINEA BISSAU votes")).isEqualTo("GW");
    assertThat(find("Guinea votes")).isEqualTo("GN");
  }

  @Test
  void fallsBackToTheShorterPhraseWhenTheLongerBreaksOff() {
    phrases.add("human rights", "rights");
    phrases.add("human rights watch group", "group");

    assertThat(find("human rights watch reported")).isEqualTo("rights");
  }

  @Test
  void doesNotReachOverACommaOrASentence() {
    phrases.add("New Mexico", "state");

    assertThat(find("New, Mexico")).isNull();
    assertThat(find("New. Mexico")).isNull();
    assertThat(find("New\nMexico")).isEqualTo("state");
  }

  @Test
  void matchesWithoutAccentsApostrophesOrPossessives() {
    phrases.add("Côte d'Ivoire", "CI");
    phrases.add("women's rights", "rights");

    assertThat(find("cote d’ivoire")).isEqualTo("CI");
    assertThat(find("women’s rights")).isEqualTo("rights");
  }

  @Test
  void matchesEveryWordWithABeginning() {
    phrases.add("extor*", "extortion");
    phrases.add("extra*", "more");
    phrases.add("extor* racket", "racket");

    assertThat(find("Extorsionadas ayer")).isEqualTo("extortion");
    assertThat(find("extorted racket")).isEqualTo("racket");
    assertThat(find("exto")).isNull();
    assertThat(find("extraordinary")).isEqualTo("more");
  }

  @Test
  void prefersTheWholeWordAndTheLongerBeginning() {
    phrases.add("mig*", "short");
    phrases.add("migra*", "long");
    phrases.add("migraine", "whole");

    assertThat(find("migrants")).isEqualTo("long");
    assertThat(find("migraine")).isEqualTo("whole");
    assertThat(find("mighty")).isEqualTo("short");
    assertThat(find("migr")).isEqualTo("short");
  }

  @Test
  void keepsTheFirstValueOfAPhraseAndTellsOfTheSecond() {
    assertThat(phrases.add("Chad", "TD")).isNull();
    assertThat(phrases.add("CHAD", "name")).isEqualTo("TD");
    assertThat(find("Chad")).isEqualTo("TD");
  }

  @Test
  void findsPhrasesInATextThatWasCutBeforeTheyWereAdded() {
    Words text = Words.of("Xylographers strike at Quixotown");
    phrases.add("strike", "labour");
    assertThat(phrases.build().longestAt(text, 1)).isNotNull();

    PhraseTrie.Builder<String> later = PhraseTrie.builder();
    later.add("xylograph* strike", "printers");
    later.add("Quixotown", "town");
    PhraseTrie<String> trie = later.build();

    assertThat(trie.longestAt(text, 0)).isEqualTo(new PhraseTrie.Match<>(0, 1, "printers"));
    assertThat(trie.longestAt(text, 3)).isEqualTo(new PhraseTrie.Match<>(3, 3, "town"));
  }

  @Test
  void readsLongBeginningsByTheirFirstLetters() {
    phrases.add("x".repeat(70) + "*", "long");

    assertThat(find("x".repeat(80))).isEqualTo("long");
    assertThat(find("x".repeat(61))).isNull();
  }

  @Test
  void refusesAPhraseWithoutWords() {
    assertThatThrownBy(() -> phrases.add(" - ", "nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("' - '");
  }

  private @Nullable String find(String text) {
    PhraseTrie.Match<String> match = phrases.build().longestAt(Words.of(text), 0);
    return match == null ? null : match.value();
  }
}
