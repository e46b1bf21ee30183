package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxPurposeTest {

  @ParameterizedTest
  @CsvSource({
    "article-body, BODY",
    "articleBody, BODY",
    "js_entry-content2, BODY",
    "ADBox, ADVERT",
    "pageFOOTER, FOOTER",
    "HTMLShare, SHARE",
    "-comments-, COMMENTS"
  })
  void readsTheWordsOfANameHoweverTheyAreJoined(String name, BoxPurpose concept) {
    assertThat(concept.in(BoxPurpose.bitsOf(name))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"headquarters", "bad", "shareholders", "7"})
  void doesNotReadWordsInsideWords(String name) {
    assertThat(BoxPurpose.bitsOf(name)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"has-sidebar", "comments-open", "newsletter-enabled"})
  void readsNoPurposeInAState(String name) {
    assertThat(BoxPurpose.bitsOf(name)).isZero();
  }
}
