package org.pillarwatch.store.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnglishLabelsTest {

  @Test
  void takesTheShortNameAndTheFullOne() {
    assertThat(EnglishLabels.of("rights", Map.of("en", "Human rights"), Map.of("en", "Rights")))
        .isEqualTo(new EnglishLabels("Rights", "Human rights"));
  }

  @Test
  void doesWithTheFullNameWhereThereIsNoShortOne() {
    assertThat(EnglishLabels.of("water", Map.of("en", "Water", "es", "Agua"), Map.of()))
        .isEqualTo(new EnglishLabels("Water", "Water"));
    assertThat(EnglishLabels.of("water", Map.of("en", "Water"), Map.of("es", "Agua")))
        .isEqualTo(new EnglishLabels("Water", "Water"));
  }

  @Test
  void doesWithAnotherLanguageWhereThereIsNoEnglish() {
    assertThat(EnglishLabels.of("agua", Map.of("pt", "Água", "es", "Agua"), Map.of()))
        .isEqualTo(new EnglishLabels("Agua", "Agua"));
  }

  @Test
  void doesWithTheIdWhereThereIsNoName() {
    assertThat(EnglishLabels.of("water", Map.of(), Map.of()))
        .isEqualTo(new EnglishLabels("water", "water"));
  }
}
