package org.pillarwatch.store.story.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pillarwatch.events.sketch.TextWords;

class NamesAndNumbersTest {

  private static List<String> factsOf(String text) {
    TextWords words = TextWords.of(text);
    boolean[] facts = NamesAndNumbers.of(text, words);
    return IntStream.range(0, facts.length)
        .filter(word -> facts[word])
        .mapToObj(word -> text.substring(words.start(word), words.end(word)))
        .toList();
  }

  @Test
  void areNumbersAndWordsWithACapitalWithinTheSentence() {
    assertThat(factsOf("Boats wait in Port Almeda. Repairs cost 12 million, Ana Ruiz said."))
        .containsExactly("Port", "Almeda", "12", "Ana", "Ruiz");
  }

  @Test
  void leaveOutWhatTheTextAlsoWritesSmall() {
    assertThat(factsOf("PORT ALMEDA — The boats left. He read The Tribune on the pier."))
        .containsExactly("ALMEDA", "Tribune");
  }

  @Test
  void areFoundInAnyLanguageWithCapitals() {
    assertThat(factsOf("El puerto de Almeda abre, dijo Ángel Ruiz. — El muelle, según el Heraldo"))
        .containsExactly("Almeda", "Ángel", "Ruiz", "Heraldo");
  }
}
