package org.pillarwatch.store.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {

  private static final String LETTERS = "abceilmnorsuáéñ";
  private static final List<String> ENDINGS =
      List.of("", "s", "es", "ción", "ciones", "ing", "ise", "our", "amente", "ies", "ó");
  private static final int MORE_THAN_IT_REMEMBERS = 80_000;

  @ParameterizedTest
  @ValueSource(strings = {"es", "en", "pt"})
  void rememberedStemsAreThoseOfTheRules(String language) {
    Stems stems = Stems.of(language).orElseThrow();
    List<String> words =
        Stream.generate(StemsTest.words()::next).limit(MORE_THAN_IT_REMEMBERS).toList();

    for (String word : words) {
      List<String> made = stems.of(part(word));
      List<String> remembered = stems.of(part(word));

      assertThat(remembered).as(word).isEqualTo(made);
    }
    for (String word : words) {
      assertThat(stems.of(part(word)).getFirst()).as(word).isEqualTo(fresh(language, word));
    }
  }

  /** The first stem by the stemmer alone. */
  private static String fresh(String language, String word) {
    String asked = language.equals("en") ? PluralRules.american(FoldedForm.fold(word)) : word;
    return FoldedForm.fold(Stemmers.of(language).orElseThrow().get().apply(asked));
  }

  private interface Words {
    String next();
  }

  private static Words words() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    return () -> {
      StringBuilder word = new StringBuilder();
      int length = 1 + random.nextInt(7);
      for (int i = 0; i < length; i++) {
        word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      return word.append(ENDINGS.get(random.nextInt(ENDINGS.size()))).toString();
    };
  }

  private static WordPart part(String word) {
    return new WordPart(word, 0, word.length(), 0, false);
  }
}
