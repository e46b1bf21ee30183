package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ParagraphTrimTest {
  private static final String RAIN =
      "It rained for the first time in nine weeks on Tuesday, and the reservoir rose by two metres.";

  private final PageTree tree =
      PageWalk.through(Jsoup.parse("<p>Weather</p><p>" + RAIN + "</p><p>More</p>"));
  private final BlockFeatures features =
      BlockFeatures.of(tree, PageFacts.of(tree.marks, new PageSource(null, Map.of())));

  @Test
  void keepsWhatIsLikely() {
    assertThat(trim(0.9).text().lines()).containsExactly("Weather", RAIN, "More");
  }

  @Test
  void keepsTheProseThatMayBeTheArticleWhereNothingIsLikely() {
    ArticleText text = trim(0.4);

    assertThat(text.text()).isEqualTo(RAIN);
    assertThat(text.confidence()).isLessThan(0.3);
  }

  @Test
  void keepsNothingOfAPageThatHoldsNoArticle() {
    assertThat(trim(0.2).isEmpty()).isTrue();
  }

  /** By a model that finds every block as likely as that. */
  private ArticleText trim(double probability) {
    double constant = Math.log(probability / (1 - probability));
    var model = new BlockModel(List.of("constant"), new double[] {constant});
    return new ParagraphTrim(model).trim(tree, features);
  }
}
