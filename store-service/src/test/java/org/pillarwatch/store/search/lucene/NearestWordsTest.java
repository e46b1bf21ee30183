package org.pillarwatch.store.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NearestWordsTest {

  private final TestIndex index = new TestIndex();

  @BeforeEach
  void fill() {
    index
        .put("a", "en", "Bribery in Honduras", "The bribery trial. Corrupción, cat.")
        .put("b", "en", "Hondura", "Briberies and bribery; gibberish.")
        .put("c", "en", "Honduras votes", "Honduras, where brewery workers met the car.");
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void areTheNearestFirstAndOfThoseTheMoreFrequent() {
    assertThat(index.nearest("hondurs")).containsExactly("honduras", "hondura");
    assertThat(index.nearest("bribert")).containsExactly("bribery");
  }

  @Test
  void differByOneLetterFromShortWords() {
    assertThat(index.nearest("votse")).containsExactly("votes");
    assertThat(index.nearest("vtoss")).isEmpty();
    assertThat(index.nearest("cas")).as("too short to be sure").isEmpty();
  }

  @Test
  void areFoundWithAndWithoutAccents() {
    assertThat(index.nearest("corupción")).containsExactly("corrupcion");
    assertThat(index.nearest("corrupciom")).containsExactly("corrupcion");
  }

  @Test
  void areNoneForAWordThatNothingResembles() {
    assertThat(index.nearest("xyloquentia")).isEmpty();
  }
}
