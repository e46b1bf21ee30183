package org.pillarwatch.launcher.samplesite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarwatch.launcher.samplesite.SampleArticle.Correction;
import org.pillarwatch.launcher.samplesite.SampleArticle.FeedLink;

class ArticleFileTest {
  private static final String FILE =
      """
      outlet: harbour-ledger
      title: Tide: late again
      author: Ana Ruiz
      summary: It came at noon.

      The tide was late.

      - first
      - second
      """;

  @Test
  void readsNamesAndBlocks() {
    var article = ArticleFile.parse("tide", FILE);

    assertThat(article.outlet()).isEqualTo(Publisher.HARBOUR_LEDGER);
    assertThat(article.feedLink()).isEqualTo(FeedLink.PLAIN);
    assertThat(article.text().title()).isEqualTo("Tide: late again");
    assertThat(article.text().blocks()).containsExactly("The tide was late.", "- first\n- second");
  }

  @Test
  void correctsOnlyWhatChanges() {
    var corrected = FILE + "\n=== corrected\nafter: 3\nsummary: At one.\n\nThe tide was on time.\n";

    assertThat(ArticleFile.parse("tide", corrected).correction())
        .isEqualTo(
            new Correction(
                3,
                new SampleText(
                    "Tide: late again", "Ana Ruiz", "At one.", List.of("The tide was on time."))));
  }

  @Test
  void namesTheFileThatCannotBeRead() {
    assertThatThrownBy(() -> ArticleFile.parse("tide", FILE.replace("harbour", "unknown")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tide");
  }
}
