package org.pillarwatch.classify.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureSpaceTest {

  @Test
  void keepsNamesOutOfTheWords() {
    FeatureSpace space =
        FeatureSpace.of(
            List.of(
                text("The mayor of Quillmarra closed the market."),
                text("Traders in Quillmarra want the market back."),
                text("Market day: the town waits for Quillmarra.")),
            Set.of(),
            1,
            2);

    assertThat(space.words()).contains("market", "mark*");
    assertThat(space.words()).doesNotContain("quillmarra", "quil*", "quillm*");
  }

  private static LabelledText text(String text) {
    return new LabelledText("gazette", Optional.of("en"), "", text, Map.of());
  }
}
