package org.pillarwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.page.Explanation.Paragraph;
import org.pillarwatch.ingest.page.Explanation.Place;

class ExplanationTest {
  private static final String RAIN =
      "It rained for the first time in nine weeks on Tuesday, and the reservoir rose by two"
          + " metres.";

  private final Explanation explanation =
      explain(
          "<article class=article-body>%s</article><nav><a href=/more>More stories</a></nav>"
              .formatted(("<p>" + RAIN + "</p><p>" + RAIN.replace("rained", "snowed") + "</p>")));

  @Test
  void showsEachPieceOfTextKeptOrNot() {
    assertThat(explanation.paragraphs())
        .extracting(Paragraph::text, Paragraph::kept)
        .contains(tuple(RAIN, true), tuple("More stories", false));
  }

  @Test
  void saysWhatCountedMost() {
    assertThat(explanation.paragraphs())
        .allSatisfy(paragraph -> assertThat(paragraph.votes()).isNotEmpty().hasSizeLessThan(7));
  }

  @Test
  void showsWhereEachIdeaSawTheArticle() {
    assertThat(explanation.places())
        .extracting(Place::idea)
        .containsExactly("named", "weighed", "densest");
    assertThat(explanation.places()).anyMatch(Place::chosen);
    assertThat(explanation.places().getFirst().path()).endsWith("article[body]");
  }

  @Test
  void saysTheSameAsTheExtractor() {
    assertThat(explanation.article().text()).startsWith(RAIN);
    assertThat(explanation.reasons()).isNotEmpty();
  }

  @Test
  void explainsNothingOfWhatIsNoPage() {
    assertThat(explain("%PDF-1.7").paragraphs()).isEmpty();
  }

  private static Explanation explain(String html) {
    return new ArticleExtractor()
        .explain(html.getBytes(StandardCharsets.UTF_8), new PageSource(null, Map.of()));
  }
}
